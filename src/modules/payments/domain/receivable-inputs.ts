import type { MatterTraits } from '../../../shared/grant.js';
import type { ReceivablesFacts } from '../payments.events.js';
import type { QuoteBasis } from './owed-fee.js';
import type { Payment } from './payment.js';

/** The facts of a dossier by which its receivables are raised. */
export interface ReceivableGround extends ReceivablesFacts, Partial<MatterTraits> {
  readonly procedureCode: string;
  readonly resolvingAgencyCode: string;
  readonly basis?: QuoteBasis;
}

/** What the one who takes the money says of it. */
export type TakenMoney = Omit<Payment, 'dossierId' | 'id' | 'receivableId' | 'receivedBy'>;

/** How much an officer says is owed where the procedure does not, and by what. */
export interface AmountSetting {
  /** Whole đồng; 0 means that nothing is to be paid. */
  readonly amount: number;
  readonly reason: string;
  readonly legalBasis: string;
}
