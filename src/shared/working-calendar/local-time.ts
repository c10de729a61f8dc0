import { LOCAL_OFFSET_MINUTES } from '../clock.js';

/** Minutes of one local day; Viet Nam has no daylight saving, so every day has as many. */
export const MINUTES_PER_DAY = 1440;

/** Whole local minutes (Asia/Ho_Chi_Minh) since 1970-01-01 00:00 local; seconds are cut off. */
export function toMinute(instant: Date): number {
  return Math.floor(instant.getTime() / 60_000) + LOCAL_OFFSET_MINUTES;
}

/** The instant of a local minute. */
export function toInstant(minute: number): Date {
  return new Date((minute - LOCAL_OFFSET_MINUTES) * 60_000);
}

/** Local day number (days since 1970-01-01) of a local minute. */
export function dayOf(minute: number): number {
  return Math.floor(minute / MINUTES_PER_DAY);
}

/** ISO weekday of a day number: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Day number of a calendar date (proleptic Gregorian); `month` is 1 to 12. */
export function dayNumber(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** Year, month (1 to 12) and day of the month of a day number. */
export function civilDate(day: number): { year: number; month: number; dayOfMonth: number } {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

/** Same day of the month `months` later, or the last day of that month where there is none (Civil Code 2015, article 148). */
export function addMonths(day: number, months: number): number {
  const { year, month, dayOfMonth } = civilDate(day);
  const sum = year * 12 + month - 1 + months;
  const targetYear = Math.floor(sum / 12);
  const first = dayNumber(targetYear, sum - targetYear * 12 + 1, 1);
  const next = dayNumber(Math.floor((sum + 1) / 12), sum + 1 - Math.floor((sum + 1) / 12) * 12 + 1, 1);
  return Math.min(first + dayOfMonth - 1, next - 1);
}

/** Day number of `YYYY-MM-DD`, or NaN where that is no date. */
export function parseDate(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return Number.NaN;
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDate(day) === text ? day : Number.NaN;
}

/** `YYYY-MM-DD` of a day number. */
export function formatDate(day: number): string {
  const { year, month, dayOfMonth } = civilDate(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** Minute of the day of `HH:MM` (00:00 to 23:59), or NaN where that is no time. */
export function parseTime(text: string): number {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? Number(text.slice(0, 2)) * 60 + Number(text.slice(3)) : Number.NaN;
}

/** `HH:MM` of a minute of the day. */
export function formatTime(minuteOfDay: number): string {
  return `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}
