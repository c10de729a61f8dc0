import type { ChannelTerms, FeeItem } from '../procedure.js';

/** A fee as the national data states it for the terms that apply; without an amount an officer sets it from the text. */
export type NationalFee = Pick<FeeItem, 'kind' | 'amount' | 'text'>;

/** Stands for the fees of terms that differ, where no terms were chosen. */
const SEVERAL: NationalFee = {
  kind: null,
  amount: null,
  text: 'Thủ tục có nhiều mức phí, lệ phí; cán bộ xác định mức áp dụng cho hồ sơ.',
};

/**
 * What is owed by the terms that apply: every fee line but the free ones. Where several terms apply and their fees differ, in the amount or
 * in the text that stands for one, it is one fee whose amount an officer sets, because nothing is guessed.
 */
export function nationalFees(terms: readonly Pick<ChannelTerms, 'fees'>[]): readonly NationalFee[] {
  const lists = terms.map(({ fees }) => fees.filter(({ amount }) => amount !== 0));
  const distinct = new Set(lists.map((fees) => JSON.stringify(fees.map(({ kind, amount, text }) => [kind, amount ?? text]))));
  if (distinct.size > 1) return [SEVERAL];
  return (lists[0] ?? []).map(({ kind, amount, text }) => ({ kind, amount, text }));
}
