import type { Vnd } from '../../../shared/money.js';
import type { PaymentMethod } from '../payments.events.js';

/** Money that was taken for a receivable, with the receipt (biên lai) that was given for it. Never changed. */
export interface Payment {
  readonly dossierId: string;
  readonly id: string;
  readonly receivableId: string;
  readonly amount: Vnd;
  readonly method: PaymentMethod;
  /** Agency whose receipt it is. */
  readonly agencyCode: string;
  /** Local year (Asia/Ho_Chi_Minh) of the receipt; numbers are unique within it. */
  readonly receiptYear: number;
  readonly receiptNumber: string;
  readonly receivedAt: Date;
  readonly receivedBy: string;
}

/** The key of a receipt number: letter case does not count. */
export function receiptKeyOf({ receiptNumber }: Pick<Payment, 'receiptNumber'>): string {
  return receiptNumber.toUpperCase();
}
