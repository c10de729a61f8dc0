import { Injectable } from '@nestjs/common';
import { Clock } from '../../../shared/clock.js';
import { ProcedureReader, QuoteProcedureFees, type EntitlementYear, type FeeQuote, type ReliefCategory } from '../../catalogue/index.js';
import type { QuoteBasis } from '../domain/owed-fee.js';
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
    const own = this.known.ofDossier(dossier, content);
    const basis = { procedureVersionId, at: at.toISOString(), knownAt: knownAt.toISOString(), facts: own, ...chosen };
    const quote = await this.quotes.execute({ content, at, knownAt, facts: own, categories: [], ...chosen });
    const place = await this.known.ofPlace(dossier, quote.missing);
    if (Object.keys(place).length === 0) return { quote, basis };
    const facts = { ...own, ...place };
    return { quote: await this.quotes.execute({ content, at, knownAt, facts, categories: [], ...chosen }), basis: { ...basis, facts } };
  }

  /**
   * Again, with facts that somebody states. What the dossier says itself stands, and nothing else is taken for it.
   *
   * @param used what the applicant has used up by other dossiers
   * @throws DomainError FEE_FACT_KNOWN, FEE_FACTS_WRONG, FEE_BEYOND_BOUNDS (422)
   */
  async again(
    { procedureVersionId, at, knownAt = at, facts, ...chosen }: QuoteBasis,
    stated: { readonly facts: Readonly<Record<string, unknown>>; readonly categories: readonly ReliefCategory[] },
    used: readonly EntitlementYear[],
  ): Promise<FeeQuote> {
    const contradicted = Object.keys(stated.facts).filter((name) => Object.hasOwn(facts, name) && facts[name] !== stated.facts[name]);
    if (contradicted.length > 0) throw factsKnown(contradicted);
    const content = (await this.procedures.held(procedureVersionId, new Date(at)))!.content;
    return this.quotes.execute({
      content,
      ...chosen,
      at: new Date(at),
      knownAt: new Date(knownAt),
      facts: { ...stated.facts, ...facts },
      categories: stated.categories,
      used,
    });
  }
}
