import { LONGEST_DURATION } from '../assert-duration.js';
import type { LegalDuration } from '../procedure.js';
import type { FindingCode } from './findings.js';

/** A duration as far as it could be read, and why it could not. */
export interface DurationReading {
  readonly duration: LegalDuration | null;
  readonly finding?: FindingCode;
}

type NumberedUnit = Exclude<LegalDuration['unit'], 'same-day'>;

/** The portal's units. `OTHER` is not here on purpose: its number means nothing ("1 OTHER" stands in 727 rows without text). */
const UNITS: Readonly<Record<string, { readonly unit: NumberedUnit; readonly times: number }>> = {
  WORKING_DAY: { unit: 'working-days', times: 1 },
  DAY: { unit: 'calendar-days', times: 1 },
  HOUR: { unit: 'working-hours', times: 1 },
  MONTH: { unit: 'months', times: 1 },
  YEAR: { unit: 'months', times: 12 },
};

/** Hours from which "giờ" might have meant hours of the clock; they are counted as working hours and reported. */
const LONG_HOURS = 24;

const ONCE_RECEIVED = '( (tiếp nhận|nhận được|nhận)( đủ)? hồ sơ( đầy đủ, chính xác| hợp lệ)?)?';
/** A whole text that says "on the same day" and nothing else: an officer can make a rule of it, the importer never does. */
const SAME_DAY = new RegExp(`^[-\\s]*(thực hiện |giải quyết )?(ngay )?trong ngày( làm việc)?${ONCE_RECEIVED}[.;\\s]*$`, 'iu');

/**
 * Reads a number and a unit of the portal. Whole numbers are asked for where the deadline clock asks for them
 * (calendar days, months). Time text without a number stays text; `text` is only looked at to report an exact "trong ngày".
 */
export function readDuration(time: unknown, unit: unknown, text: string | null = null): DurationReading {
  const known = typeof unit === 'string' ? UNITS[unit] : undefined;
  if (!known) return { duration: null, finding: text !== null && SAME_DAY.test(text) ? 'DURATION_TEXT_SAME_DAY' : 'DURATION_TEXT_ONLY' };
  if (typeof time !== 'number' || !Number.isFinite(time)) return { duration: null, finding: 'DURATION_TEXT_ONLY' };
  const value = time * known.times;
  const whole = known.unit === 'calendar-days' || known.unit === 'months';
  if (value <= 0 || value > LONGEST_DURATION[known.unit] || (whole && !Number.isInteger(value)))
    return { duration: null, finding: 'DURATION_IMPLAUSIBLE' };
  const duration = { unit: known.unit, value };
  return known.unit === 'working-hours' && value >= LONG_HOURS ? { duration, finding: 'DURATION_HOURS_LONG' } : { duration };
}

/** Number and unit as the source writes them, for a person to see; null when it writes neither. */
export function rawDuration(time: unknown, unit: unknown): string | null {
  const parts = [time, unit].filter((part) => typeof part === 'number' || (typeof part === 'string' && part !== ''));
  return parts.length === 0 ? null : parts.join(' ');
}
