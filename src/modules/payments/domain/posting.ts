import { newId } from '../../../shared/id.js';
import { vnd, type Vnd } from '../../../shared/money.js';
import type { FeeKind, PaymentMethod } from '../payments.events.js';
import type { Payment } from './payment.js';

/** Accounts of the ledger, each kept per agency: cash and bank, and revenue by kind of fee. */
export const ACCOUNTS = ['till', 'bank', 'fee-revenue', 'charge-revenue', 'price-revenue', 'other-revenue'] as const;
export type Account = (typeof ACCOUNTS)[number];

/** One side of a posting; either debit or credit is 0. Whole đồng. */
export interface LedgerLine {
  readonly dossierId: string;
  readonly id: string;
  readonly paymentId: string;
  readonly account: Account;
  readonly agencyCode: string;
  readonly debit: Vnd;
  readonly credit: Vnd;
  readonly postedAt: Date;
}

const MONEY: Readonly<Record<PaymentMethod, Account>> = { cash: 'till', transfer: 'bank' };
const REVENUE: Readonly<Record<FeeKind, Account>> = { fee: 'fee-revenue', charge: 'charge-revenue', price: 'price-revenue' };
const NOTHING = vnd(0);

/** The two lines of a payment: cash or bank (debit) and a kind of revenue (credit). Debit and credit are equal by construction. */
export function postingOf(payment: Payment, kind: FeeKind | null): readonly [LedgerLine, LedgerLine] {
  const { dossierId, id: paymentId, agencyCode, amount, receivedAt: postedAt, method } = payment;
  const line = { dossierId, paymentId, agencyCode, postedAt };
  return [
    { ...line, id: newId(), account: MONEY[method], debit: amount, credit: NOTHING },
    { ...line, id: newId(), account: kind === null ? 'other-revenue' : REVENUE[kind], debit: NOTHING, credit: amount },
  ];
}
