import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import type { FeeQuote, ReliefCategory } from '../../catalogue/index.js';
import { ArchivableDossierReader, dossierNotFound, DossierVisibility } from '../../dossiers/index.js';
import type { QuoteBasis } from '../domain/owed-fee.js';
import { ReceivableReader } from '../persistence/receivable.reader.js';
import { Entitlements } from './entitlements.js';
import { QuoteDossier } from './quote-dossier.js';

/** A quote of a dossier, and the instant whose rules it goes by. */
export interface DossierQuote {
  readonly at: Date;
  readonly quote: FeeQuote;
}

/** Quotes what a dossier owes, or would owe by other facts, to an officer who sees it; changes nothing. */
@Injectable()
export class QuoteOwedFees {
  constructor(
    private readonly visibility: DossierVisibility,
    private readonly dossiers: ArchivableDossierReader,
    private readonly reader: ReceivableReader,
    private readonly quotes: QuoteDossier,
    private readonly entitlements: Entitlements,
    private readonly accessLog: AccessLog,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND also when it may not be seen, and as `QuoteDossier.again` */
  async execute(
    dossierId: string,
    stated: { readonly facts: Readonly<Record<string, unknown>>; readonly categories: readonly ReliefCategory[] },
    actor: Actor,
  ): Promise<DossierQuote> {
    const agencies = await this.visibility.assertVisible(dossierId, actor);
    this.accessLog.note(actor, 'dossier.fee-quote', dossierId, { agencies });
    const basis = (await this.reader.basisOf(dossierId)) ?? (await this.firstBasis(dossierId));
    const used = stated.categories.length === 0 ? [] : await this.entitlements.usedElsewhere(dossierId);
    return { at: new Date(basis.at), quote: await this.quotes.again(basis, stated, used) };
  }

  /** Of a dossier for which nothing was raised: by the terms of its channel. */
  private async firstBasis(dossierId: string): Promise<QuoteBasis> {
    const dossier = await this.dossiers.find(dossierId);
    const based = dossier && (await this.quotes.first({ ...dossier, at: dossier.submittedAt }));
    if (!based) throw dossierNotFound();
    return based.basis;
  }
}
