/**
 * The one source of business time. Everything that decides by time asks it; nothing calls `Date.now()` for business.
 * Token validity, TLS and rate limits use system time instead.
 */
export abstract class Clock {
  /** The present instant (UTC inside, shown in Asia/Ho_Chi_Minh). */
  abstract now(): Date;
}

/** The clock of a production system. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A day in milliseconds; local days are never longer or shorter. */
export const DAY_MS = 86_400_000;

/** Viet Nam is UTC+7 all year; there is no daylight saving time. */
export const LOCAL_OFFSET_MINUTES = 7 * 60;

/** The local calendar date (Asia/Ho_Chi_Minh) of an instant, as `YYYY-MM-DD`. */
export function localDate(instant: Date): string {
  return new Date(instant.getTime() + LOCAL_OFFSET_MINUTES * 60_000).toISOString().slice(0, 10);
}

/** The instant with which a local date `YYYY-MM-DD` begins. */
export function startOfLocalDate(date: string): Date {
  return new Date(`${date}T00:00:00+07:00`);
}

/** ISO 8601 with the offset of Viet Nam, to the second: `2026-11-20T14:10:00+07:00`. */
export function localIso(instant: Date): string {
  return `${new Date(instant.getTime() + LOCAL_OFFSET_MINUTES * 60_000).toISOString().slice(0, 19)}+07:00`;
}

/** An instant as entries of the journal carry it; null where there is none. */
export function iso(instant: Date | null): string | null {
  return instant?.toISOString() ?? null;
}
