import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { Masking } from '../../../shared/masking.js';
import { AgencyReader } from '../../agencies/index.js';
import { DossierVisibility } from '../../dossiers/index.js';
import { ReceivableReader, type PaymentRow, type ReceivableRow, type ReceivablesWithPayments } from '../persistence/receivable.reader.js';

/** The receivables of a dossier, for a caller with access. */
export type SeenReceivables = Omit<ReceivablesWithPayments, 'payments'> & {
  readonly dossierId: string;
  readonly payments: readonly SeenPayment[];
  /** Whether personal data is masked in what officers wrote. */
  readonly personalDataMasked: boolean;
};

/** A payment with the name of the agency that took it; null for a code that this house does not know. */
export type SeenPayment = PaymentRow & { readonly agencyName: string | null };

/** Shows what a dossier owes and has paid, to whoever sees the dossier, and notes who looked. */
@Injectable()
export class LookAtReceivables {
  constructor(
    private readonly visibility: DossierVisibility,
    private readonly reader: ReceivableReader,
    private readonly accessLog: AccessLog,
    private readonly agencies: AgencyReader,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND also when it may not be seen */
  async execute(dossierId: string, actor: Actor): Promise<SeenReceivables> {
    const { agencies, personalShown } = await this.visibility.seen(dossierId, actor);
    const masking = Masking.unless(personalShown);
    this.accessLog.note(actor, 'dossier.receivables', dossierId, { agencies });
    const [{ receivables, payments, version }, nameOf] = await Promise.all([this.reader.ofDossier(dossierId), this.agencies.names()]);
    return {
      dossierId,
      receivables: receivables.map((each) => asShown(each, masking)),
      payments: payments.map((payment) => ({ ...payment, agencyName: nameOf(payment.agencyCode) })),
      personalDataMasked: masking.masks,
      version,
    };
  }
}

/** Sums with their grounds, which whoever takes money has to know, and what officers wrote of them as the reader is shown it. */
function asShown(receivable: ReceivableRow, masking: Masking): ReceivableRow {
  const { reason, legalBasis, relief } = receivable;
  return {
    ...receivable,
    reason: masking.words(reason),
    legalBasis: masking.words(legalBasis),
    relief: relief && { ...relief, legalBasis: masking.words(relief.legalBasis), evidence: masking.words(relief.evidence) },
  };
}
