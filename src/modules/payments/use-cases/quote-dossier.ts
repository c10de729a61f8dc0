import { Injectable } from '@nestjs/common';
import { Clock } from '../../../shared/clock.js';
import {
  ProcedureReader,
  QuoteProcedureFees,
  type EntitlementYear,
  type FeeFacts,
  type FeeQuote,
  type ReliefCategory,
} from '../../catalogue/index.js';
import { isCharged, owedFees, type QuoteBasis } from '../domain/owed-fee.js';
import { factsKnown } from '../domain/payments.errors.js';
import { KnownFeeFacts, type FeeSubject } from './known-fee-facts.js';

/** A dossier whose fees are to be quoted for the first time. */
export interface QuotedDossier extends FeeSubject {
  readonly procedureVersionId: string;
  /** Absent where no terms were chosen yet: those of the channel. */
  readonly termsKeys?: readonly string[];
  /** Instant of submission. */
  readonly at: Date;
}

/** A quote with what it was made by. */
export interface BasedQuote {
  readonly quote: FeeQuote;
  readonly basis: QuoteBasis;
}

/** Quotes the fees of a dossier by the same rules as everybody is quoted them. */
@Injectable()
export class QuoteDossier {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly quotes: QuoteProcedureFees,
    private readonly known: KnownFeeFacts,
    private readonly clock: Clock,
  ) {}

  /** By what the dossier says; undefined for an unknown version of a procedure. */
  async first(dossier: QuotedDossier): Promise<BasedQuote | undefined> {
    const { procedureVersionId, at } = dossier;
    const knownAt = this.clock.now();
    const chosen = dossier.termsKeys === undefined ? {} : { termsKeys: dossier.termsKeys };
    const content = (await this.procedures.held(procedureVersionId, at))?.content;
    if (!content) return undefined;
    const quoteBy = async (facts: FeeFacts): Promise<BasedQuote> => {
      const quote = await this.quotes.execute({ content, at, knownAt, facts, categories: [], ...chosen });
      const charged = isCharged(owedFees(quote)) ? { knownAt: knownAt.toISOString() } : {};
      return { quote, basis: { procedureVersionId, at: at.toISOString(), ...charged, facts, ...chosen } };
    };
    const own = this.known.ofDossier(dossier, content);
    const based = await quoteBy(own);
    const place = await this.known.ofPlace(dossier, based.quote.missing);
    return Object.keys(place).length === 0 ? based : quoteBy({ ...own, ...place });
  }

  /**
   * Again, with facts that somebody states. What the dossier says itself stands, and nothing else is taken for it.
   *
   * @param used what the applicant has used up by other dossiers
   * @param now when it is asked: corrections until then count for what is not charged yet
   * @throws DomainError FEE_FACT_KNOWN, FEE_FACTS_WRONG, FEE_BEYOND_BOUNDS (422)
   */
  async again(
    { procedureVersionId, at, knownAt, facts, ...chosen }: QuoteBasis,
    stated: { readonly facts: Readonly<Record<string, unknown>>; readonly categories: readonly ReliefCategory[] },
    used: readonly EntitlementYear[],
    now = this.clock.now(),
  ): Promise<FeeQuote> {
    const contradicted = Object.keys(stated.facts).filter((name) => Object.hasOwn(facts, name) && facts[name] !== stated.facts[name]);
    if (contradicted.length > 0) throw factsKnown(contradicted);
    const content = (await this.procedures.held(procedureVersionId, new Date(at)))!.content;
    return this.quotes.execute({
      content,
      ...chosen,
      at: new Date(at),
      knownAt: knownAt === undefined ? now : new Date(knownAt),
      facts: { ...stated.facts, ...facts },
      categories: stated.categories,
      used,
    });
  }
}
