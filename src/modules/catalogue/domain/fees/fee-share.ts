import type { FeeRounding } from './fee-terms.js';

/** Per cent as decimal text: at most 100, with four places at most. Text, because 0.15 is no number that a double has. */
export const PERCENT_PATTERN = '^(?:100|(?:0|[1-9]\\d?)(?:\\.\\d{1,4})?)$';

const PARTS = 10_000n;
const WHOLE = 100n * PARTS;

/** A share of an amount, in whole đồng. `remainder`: in millionths of a đồng, what rounding left out or, below 0, put on. */
export interface FeeShare {
  readonly amount: bigint;
  readonly remainder: bigint;
}

/** Per cent in ten-thousandths. */
export function percentParts(percent: string): bigint {
  const [whole = '0', fraction = ''] = percent.split('.');
  return BigInt(whole) * PARTS + BigInt(fraction.padEnd(4, '0'));
}

/** Whether so many per cent of an amount are whole đồng. */
export function isWholeShare(amount: bigint, percent: string): boolean {
  return (amount * percentParts(percent)) % WHOLE === 0n;
}

/** So many per cent of an amount; what is no whole đồng is rounded by the rule, without which only whole ones are asked for. */
export function shareOf(amount: bigint, percent: string, rounding: FeeRounding | undefined): FeeShare {
  const exact = amount * percentParts(percent);
  const step = WHOLE * BigInt(rounding?.to ?? 1);
  const below = exact / step;
  const left = exact % step;
  if (left !== 0n && rounding === undefined) throw new RangeError('a share that is no whole đồng has no rule to round it by');
  const up = left !== 0n && (rounding?.mode === 'up' || (rounding?.mode === 'half-up' && left * 2n >= step));
  const rounded = (up ? below + 1n : below) * step;
  return { amount: rounded / WHOLE, remainder: exact - rounded };
}
