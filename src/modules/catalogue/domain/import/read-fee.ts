import { plainText } from '../../../../shared/text.js';
import type { FeeItem } from '../procedure.js';
import type { RawRecord } from './raw-record.js';

/** Kinds of the portal: phí, lệ phí (in spite of its name), giá. */
const KINDS: Readonly<Record<string, FeeItem['kind']>> = { FEE: 'fee', SERVICE_FEE: 'charge', PRICE_LEVEL: 'price' };

/**
 * Amounts outside are not charged. Below 1,000 đồng the source means thousands ("20" beside "20.000 đ/tờ khai") or an
 * unnamed foreign currency; no fee schedule in force has so small a line. The highest real line is 300 million, and
 * 17.5 billion stands beside "17,5 triệu đồng".
 */
export const PLAUSIBLE_FEE = { from: 1_000, below: 1_000_000_000 } as const;

/** Texts, without diacritics, beside which a zero really means that nothing is to be paid. */
const FREE_TEXTS: ReadonlySet<string> = new Set([
  'khong',
  'khong co',
  'khong co phi',
  'khong co phi, le phi',
  'khong quy dinh',
  'khong thu',
  'khong thu phi',
  'khong thu le phi',
  'khong thu phi, le phi',
  'mien phi',
]);

/** Reads one fee line. The amount is null whenever charging it would be a guess; what the source wrote is kept beside it. */
export function readFee(raw: RawRecord): FeeItem {
  const text = raw.text('description');
  const currency = raw.text('currency');
  const type = raw.text('type');
  const kind = (type === null ? null : KINDS[type]) ?? null;
  if (kind === null) raw.report('FEE_KIND_UNKNOWN', 'type', type);
  const value = raw.value('value');
  const rawAmount = value === null || value === undefined ? null : String(value);
  return { kind, amount: readAmount(raw, value, currency, text), rawAmount, currency, text };
}

function readAmount(raw: RawRecord, value: unknown, currency: string | null, text: string | null): number | null {
  if (value === null || value === undefined) {
    raw.report('FEE_UNSTATED', 'value', text ?? undefined);
    return null;
  }
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    raw.report('FEE_UNREADABLE', 'value', value);
    return null;
  }
  if (currency !== null && currency !== 'VND') {
    raw.report('FEE_FOREIGN_CURRENCY', 'currency', `${value} ${currency}`);
    return null;
  }
  if (value === 0) {
    if (text === null || saysFree(text)) return 0;
    raw.report('FEE_ZERO_WITH_TEXT', 'value', text);
    return null;
  }
  if (value < PLAUSIBLE_FEE.from || value >= PLAUSIBLE_FEE.below) {
    raw.report(
      value < PLAUSIBLE_FEE.from ? 'FEE_IMPLAUSIBLE' : 'FEE_IMPLAUSIBLY_HIGH',
      'value',
      text === null ? value : `${value} (${text})`,
    );
    return null;
  }
  if (currency === null) raw.report('FEE_CURRENCY_UNSTATED', 'currency');
  return value;
}

/** Longer than any of these texts with the marks that may follow. */
const MOST_OF_FREE = 60;

function saysFree(text: string): boolean {
  return text.length <= MOST_OF_FREE && FREE_TEXTS.has(plainText(text).replace(/[.;:\s]+$/, ''));
}
