import type { DomainEvent } from '../../shared/domain-event.js';
import type { Ending } from './domain/ending.js';
import type { ReliefKind } from './domain/relief.js';

/**
 * A receivable (khoản thu) was once called a charge, which is what one of the kinds of fee is called too. Types and facts of entries keep
 * the word: what is signed is never renamed.
 */
export const PAYMENT_EVENTS = {
  receivablesRaised: 'payments.charges-raised.v1',
  amountSet: 'payments.amount-set.v1',
  feeFactsStated: 'payments.fee-facts-stated.v1',
  receivableRelieved: 'payments.charge-relieved.v1',
  receivableSettled: 'payments.charge-settled.v1',
  receivablesCancelled: 'payments.charges-cancelled.v1',
  refundDue: 'payments.refund-due.v1',
} as const;

/** phí, lệ phí, giá dịch vụ. */
export const FEE_KINDS = ['fee', 'charge', 'price'] as const;
export type FeeKind = (typeof FEE_KINDS)[number];

/** How money was paid. */
export const PAYMENT_METHODS = ['cash', 'transfer'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** What every entry about the receivables of a dossier says; amounts are whole đồng. */
export interface ReceivablesFacts {
  readonly dossierId: string;
  readonly procedureCode: string;
  readonly receivingAgencyCode: string;
}

/** What the dossier owes; `amount` is null where an officer has to set it. */
export type ReceivablesRaised = DomainEvent<
  'payments.charges-raised.v1',
  ReceivablesFacts & { readonly charges: readonly { readonly id: string; readonly kind: FeeKind | null; readonly amount: number | null }[] }
>;

/**
 * An officer set an amount that the procedure does not state, for the first time or again; 0 means that nothing is to be paid. The reason
 * is in the personal part; entries from before it was asked for have no legal basis.
 */
export type AmountSet = DomainEvent<
  'payments.amount-set.v1',
  ReceivablesFacts & { readonly chargeId: string; readonly from: number | null; readonly amount: number; readonly legalBasis?: string },
  { readonly reason: string }
>;

/** An officer stated facts by which fees are reckoned; what each comes to. What was stated is in the personal part. */
export type FeeFactsStated = DomainEvent<
  'payments.fee-facts-stated.v1',
  ReceivablesFacts & {
    readonly charges: readonly { readonly id: string; readonly from: number | null; readonly amount: number | null }[];
  },
  {
    readonly facts: Readonly<Record<string, unknown>>;
    readonly categories: readonly string[];
    readonly evidence: string | null;
    readonly evidenceFileId: string | null;
  }
>;

/** Less is owed on a ground of law: `base` - `relieved` = `amount`. What it says of the applicant is in the personal part. */
export type ReceivableRelieved = DomainEvent<
  'payments.charge-relieved.v1',
  ReceivablesFacts & {
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

/** A receivable was paid; `agencyCode` is the agency whose receipt it was. */
export type ReceivableSettled = DomainEvent<
  'payments.charge-settled.v1',
  ReceivablesFacts & {
    readonly chargeId: string;
    readonly paymentId: string;
    readonly kind: FeeKind | null;
    readonly amount: number;
    readonly method: PaymentMethod;
    readonly agencyCode: string;
    readonly receiptNumber: string;
  }
>;

/** Unpaid receivables are cancelled because of how the dossier ended (absent in older entries). */
export type ReceivablesCancelled = DomainEvent<
  'payments.charges-cancelled.v1',
  ReceivablesFacts & { readonly chargeIds: readonly string[]; readonly ending?: Ending }
>;

/** What was paid is to be refunded because of how the dossier ended: the sum of the receivables. */
export type RefundDue = DomainEvent<
  'payments.refund-due.v1',
  ReceivablesFacts & { readonly chargeIds: readonly string[]; readonly amount: number; readonly ending: Ending }
>;
