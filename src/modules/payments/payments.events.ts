import type { DomainEvent } from '../../shared/domain-event.js';
import type { Ending } from './domain/ending.js';
import type { ReliefKind } from './domain/relief.js';

export const PAYMENT_EVENTS = {
  chargesRaised: 'payments.charges-raised.v1',
  amountSet: 'payments.amount-set.v1',
  chargeRelieved: 'payments.charge-relieved.v1',
  chargeSettled: 'payments.charge-settled.v1',
  chargesCancelled: 'payments.charges-cancelled.v1',
  refundDue: 'payments.refund-due.v1',
} as const;

/** phí, lệ phí, giá dịch vụ. */
export const FEE_KINDS = ['fee', 'charge', 'price'] as const;
export type FeeKind = (typeof FEE_KINDS)[number];

/** How money came in. */
export const PAYMENT_METHODS = ['cash', 'transfer'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** What every entry about the charges of a dossier says; amounts are whole đồng. */
export interface ChargeSheetFacts {
  readonly dossierId: string;
  readonly procedureCode: string;
  readonly receivingAgencyCode: string;
}

/** What the dossier owes; `amount` is null where an officer has to set it. */
export type ChargesRaised = DomainEvent<
  'payments.charges-raised.v1',
  ChargeSheetFacts & { readonly charges: readonly { readonly id: string; readonly kind: FeeKind | null; readonly amount: number | null }[] }
>;

/**
 * An officer set an amount that the procedure does not state, for the first time or anew; 0 means that nothing is to be paid. The reason is
 * in the personal part; entries from before it was asked for have no legal basis.
 */
export type AmountSet = DomainEvent<
  'payments.amount-set.v1',
  ChargeSheetFacts & { readonly chargeId: string; readonly from: number | null; readonly amount: number; readonly legalBasis?: string },
  { readonly reason: string }
>;

/** Less is owed on a ground of law: `base` - `relieved` = `amount`. What it says of the applicant is in the personal part. */
export type ChargeRelieved = DomainEvent<
  'payments.charge-relieved.v1',
  ChargeSheetFacts & {
    readonly chargeId: string;
    readonly kind: ReliefKind;
    readonly percent: number | null;
    readonly base: number | null;
    readonly relieved: number | null;
    readonly amount: number;
    readonly legalBasis: string;
  },
  { readonly category: string; readonly evidence: string | null; readonly evidenceFileId: string | null }
>;

/** A charge was paid; `agencyCode` is the agency whose receipt it was. */
export type ChargeSettled = DomainEvent<
  'payments.charge-settled.v1',
  ChargeSheetFacts & {
    readonly chargeId: string;
    readonly paymentId: string;
    readonly kind: FeeKind | null;
    readonly amount: number;
    readonly method: PaymentMethod;
    readonly agencyCode: string;
    readonly receiptNumber: string;
  }
>;

/** What was not paid is not asked for any more, because the dossier ended so (absent in entries from before it was told). */
export type ChargesCancelled = DomainEvent<
  'payments.charges-cancelled.v1',
  ChargeSheetFacts & { readonly chargeIds: readonly string[]; readonly ending?: Ending }
>;

/** What was paid is not owed any more, because the dossier ended so, and is to be given back: the sum of the charges. */
export type RefundDue = DomainEvent<
  'payments.refund-due.v1',
  ChargeSheetFacts & { readonly chargeIds: readonly string[]; readonly amount: number; readonly ending: Ending }
>;
