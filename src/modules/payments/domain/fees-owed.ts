import { vnd, type Vnd } from '../../../shared/money.js';
import type { ChannelTerms } from '../../catalogue/index.js';
import type { FeeKind } from '../payments.events.js';

/** One thing that will have to be paid; without an amount an officer has to set it. */
export interface OwedFee {
  readonly kind: FeeKind | null;
  readonly amount: Vnd | null;
  readonly description: string | null;
}

/** Placeholder for the fees of terms that differ, where no terms were chosen. */
const SEVERAL: OwedFee = {
  kind: null,
  amount: null,
  description: 'Thủ tục có nhiều mức phí, lệ phí; cán bộ xác định mức áp dụng cho hồ sơ.',
};

/**
 * What is owed by the terms that apply: every fee line but the free ones. Where several terms apply and their fees differ, one receivable
 * whose amount an officer sets, because nothing is guessed.
 */
export function feesOwed(terms: readonly Pick<ChannelTerms, 'fees'>[]): readonly OwedFee[] {
  const lists = terms.map(({ fees }) => fees.filter(({ amount }) => amount !== 0));
  const distinct = new Set(lists.map((fees) => JSON.stringify(fees.map(({ kind, amount }) => [kind, amount]))));
  if (distinct.size > 1) return [SEVERAL];
  return (lists[0] ?? []).map(({ kind, amount, text }) => ({ kind, amount: amount === null ? null : vnd(amount), description: text }));
}
