import { type DomainError, invalidField } from '../domain-error.js';

/** Units of a processing time; a year is 12 months. */
export const DURATION_UNITS = ['working-hours', 'working-days', 'calendar-days', 'months', 'same-day'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** A processing time as stated by a procedure: a value and its unit; `same-day` has no value. */
export interface Duration {
  readonly unit: DurationUnit;
  readonly value?: number | null;
}

/** What is counted: session minutes, closings of working days (and then minutes), dates, months, or the same day. */
export interface Amount {
  readonly counting: 'minutes' | 'working-days' | 'dates' | 'months' | 'same-day';
  /** Whole days, dates or months. */
  readonly whole: number;
  /** Session minutes, after the whole days where there are any. */
  readonly minutes: number;
}

const SAME_DAY: Amount = { counting: 'same-day', whole: 1, minutes: 0 };

/**
 * Turns a duration into what is counted; hours and fractions of days become whole minutes, half up.
 * @param standardDayMinutes minutes by which a day becomes hours
 * @param daysAsHours policy `hours`: whole days become hours too
 * @throws DomainError `invalid` naming `duration.unit` or `duration.value`
 */
export function amountOf({ unit, value }: Duration, standardDayMinutes: number, daysAsHours: boolean): Amount {
  if (!DURATION_UNITS.includes(unit)) throw unknownUnit();
  if (unit === 'same-day') {
    if (value === undefined || value === null) return SAME_DAY;
    throw refusal('DURATION_VALUE_UNEXPECTED', 'Thời hạn trong ngày không kèm giá trị.', 'A same-day duration takes no value.');
  }
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) {
    throw refusal('DURATION_NOT_POSITIVE', 'Thời hạn phải là số lớn hơn 0.', 'The duration must be a number above 0.');
  }
  if (unit === 'calendar-days' || unit === 'months') {
    if (!Number.isInteger(value))
      throw refusal('DURATION_NOT_WHOLE', 'Thời hạn theo ngày hoặc tháng phải là số nguyên.', 'Calendar days and months must be whole.');
    return { counting: unit === 'months' ? 'months' : 'dates', whole: value, minutes: 0 };
  }
  const minutes = wholeMinutes(value, unit === 'working-hours' ? 60 : standardDayMinutes);
  if (minutes === 0)
    throw refusal('DURATION_UNDER_A_MINUTE', 'Thời hạn phải từ một phút trở lên.', 'The duration must be at least one minute.');
  if (unit === 'working-hours' || daysAsHours) return { counting: 'minutes', whole: 0, minutes };
  const whole = Math.floor(value);
  return whole === 0
    ? { counting: 'minutes', whole, minutes }
    : { counting: 'working-days', whole, minutes: minutes - whole * standardDayMinutes };
}

/**
 * `value` times `factor` as a whole number, half up, exact for the decimal that was written: 0.33 h is 20 minutes.
 * Binary rounding only matters beside a half, so only there the decimal digits are taken.
 */
export function wholeMinutes(value: number, factor: number): number {
  const product = value * factor;
  const floor = Math.floor(product);
  const rest = product - floor;
  if (rest < 0.4999 || rest > 0.5001) return rest < 0.5 ? floor : floor + 1;
  const [integer = '0', fraction = ''] = String(value).split('.');
  const scale = 10n ** BigInt(fraction.length);
  return Number((2n * BigInt(integer + fraction) * BigInt(factor) + scale) / (2n * scale));
}

function unknownUnit(): DomainError {
  return invalidField('duration.unit', 'DURATION_UNIT_UNKNOWN', {
    vi: `Đơn vị thời hạn phải là một trong: ${DURATION_UNITS.join(', ')}.`,
    en: `The unit of the duration must be one of: ${DURATION_UNITS.join(', ')}.`,
  });
}

function refusal(code: string, vi: string, en: string): DomainError {
  return invalidField('duration.value', code, { vi, en });
}
