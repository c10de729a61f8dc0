import { Injectable } from '@nestjs/common';
import { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { AgencyReader } from '../../agencies/index.js';
import { DossierVisibility } from '../../dossiers/index.js';
import { ReceivableReader, type ReceivablesWithPayments, type PaymentRow } from '../persistence/receivable.reader.js';

/** The receivables of a dossier, for a caller with access. */
export type SeenReceivables = Omit<ReceivablesWithPayments, 'payments'> & {
  readonly dossierId: string;
  readonly payments: readonly SeenPayment[];
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
    const agencies = await this.visibility.assertVisible(dossierId, actor);
    this.accessLog.note(actor, 'dossier.receivables', dossierId, { agencies });
    const [{ payments, ...owed }, nameOf] = await Promise.all([this.reader.ofDossier(dossierId), this.agencies.names()]);
    return { dossierId, ...owed, payments: payments.map((payment) => ({ ...payment, agencyName: nameOf(payment.agencyCode) })) };
  }
}
