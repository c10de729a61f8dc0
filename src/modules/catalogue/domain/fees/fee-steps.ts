import type { Sentence } from '../../../../shared/domain-error.js';
import { feeBeyondBounds } from './fee-facts.errors.js';
import { MOST_FEE } from './fee-schedule-content.js';
import type { FeeRounding } from './fee-terms.js';

/** Most that a step may change an amount by before a cap takes it down: exact as a number, and more than anybody pays. */
const MOST_CHANGE = BigInt(MOST_FEE) * 1000n;

/** One step of the arithmetic: what it changes the amount by, in whole đồng, and the same in words. All changes add up to the amount. */
export interface FeeStep extends Sentence {
  readonly change: number;
}

/** A step whose words name numbers in the writing of each language. @throws DomainError FEE_BEYOND_BOUNDS (422) */
export function step(change: bigint, words: (write: Writing) => Sentence): FeeStep {
  if (change > MOST_CHANGE) throw feeBeyondBounds();
  return { change: Number(change), vi: words(VI).vi, en: words(EN).en };
}

/** How numbers are written. */
export interface Writing {
  readonly money: (amount: bigint | number) => string;
  readonly number: (value: bigint | number) => string;
  readonly percent: (text: string) => string;
}

const VI: Writing = {
  money: (amount) => `${grouped(amount, '.')} đồng`,
  number: (value) => grouped(value, '.'),
  percent: (text) => `${text.replace('.', ',')} %`,
};
const EN: Writing = {
  money: (amount) => `${grouped(amount, ',')} đồng`,
  number: (value) => grouped(value, ','),
  percent: (text) => `${text} %`,
};

/** That a share was rounded, and how; undefined where there was nothing to round. */
export function roundingWords(remainder: bigint, rounding: FeeRounding | undefined): Sentence {
  if (remainder === 0n || rounding === undefined) return { vi: '', en: '' };
  const [up, to] = [remainder < 0n, grouped(rounding.to, '.')];
  return {
    vi: ` (làm tròn ${up ? 'lên' : 'xuống'} đến ${to} đồng)`,
    en: ` (rounded ${up ? 'up' : 'down'} to ${grouped(rounding.to, ',')} đồng)`,
  };
}

function grouped(value: bigint | number, mark: string): string {
  return value.toString().replace(/\B(?=(?:\d{3})+$)/g, mark);
}
