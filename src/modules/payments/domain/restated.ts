import type { OwedFee } from './owed-fee.js';
import type { Receivable } from './receivable.js';

/** How a fee begins, and how it stands when its facts are stated: nothing is left to pay where a benefit or a budget takes all of it. */
export function stateOf({ amount }: Pick<OwedFee, 'amount'>): Receivable['state'] {
  return amount === null ? 'to-be-set' : amount === 0 ? 'cancelled' : 'open';
}

/** What a receivable becomes by a new quote of its fee; undefined where an officer set an amount that no rule states. */
export function restated({ statutoryAmount: ruled, amount: set }: Receivable, fee: OwedFee): Partial<Receivable> | undefined {
  if (ruled === null && set !== null) return undefined;
  const { amount, statutoryAmount, subsidised, source, description, explanation } = fee;
  return { amount, statutoryAmount, subsidised, source, description, explanation, state: stateOf(fee) };
}
