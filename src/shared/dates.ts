/**
 * ISO 8601 with an offset that exists somewhere (at most 14 hours; PostgreSQL takes less than 16); seconds and milliseconds may be left
 * out.
 */
export const INSTANT_PATTERN =
  '^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?(Z|[+-](0\\d|1[0-3]):[0-5]\\d|[+-]14:00)$';
/** A calendar date. */
export const DATE_PATTERN = '^\\d{4}-\\d{2}-\\d{2}$';

const INSTANT = new RegExp(INSTANT_PATTERN);
const DATE = new RegExp(DATE_PATTERN);

/** Whether a text is an existing instant with an offset; `2026-02-30` does not exist, and local time without offset is none. */
export function isInstant(value: unknown): value is string {
  return typeof value === 'string' && INSTANT.test(value) && isLocalDate(value.slice(0, 10));
}

/** Whether a text is an existing date of the years 1900 to 2999. */
export function isLocalDate(value: unknown): value is string {
  if (typeof value !== 'string' || !DATE.test(value) || value < '1900' || value >= '3000') return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}

const DAY_MS = 86_400_000;

/** The local date behind another one; both `YYYY-MM-DD`. */
export function dayAfter(on: string): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}
