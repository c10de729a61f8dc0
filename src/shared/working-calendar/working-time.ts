import type { CompiledCalendar } from './compiled-calendar.js';
import { MINUTES_PER_DAY, dayOf, toInstant, toMinute } from './local-time.js';
import { calendarNotCovered } from './not-covered.js';

/**
 * The earliest instant by which that many session minutes have run since `at`; with a negative number, the earliest one from
 * which that many are left until `at` (for "due soon"). Zero gives `at` itself, cut to the minute.
 * @throws DomainError `CALENDAR_NOT_COVERED`
 */
export function addWorkingMinutes(calendar: CompiledCalendar, at: Date, minutes: number): Date {
  const start = toMinute(at);
  refuseUncovered(calendar, start, start);
  if (minutes === 0) return toInstant(start);
  const target = calendar.minutesBefore(start) + minutes;
  if (target <= 0) throw calendarNotCovered(calendar.tables.firstDay - 1);
  const reached = calendar.minuteAfter(target);
  refuseUncovered(calendar, Math.min(start, reached), Math.max(start, reached));
  return toInstant(reached);
}

/**
 * Session minutes between two instants, negative when `to` lies before `from`.
 * @throws DomainError `CALENDAR_NOT_COVERED`
 */
export function workingMinutesBetween(calendar: CompiledCalendar, from: Date, to: Date): number {
  const [a, b] = [toMinute(from), toMinute(to)];
  refuseUncovered(calendar, Math.min(a, b), Math.max(a, b));
  return calendar.minutesBefore(b) - calendar.minutesBefore(a);
}

/** Refuses when any date between two local minutes, both included, lies in an absent year. */
export function refuseUncovered(calendar: CompiledCalendar, from: number, to: number): void {
  const firstUncovered = calendar.firstUncoveredFrom(dayOf(from));
  if (firstUncovered * MINUTES_PER_DAY <= to) throw calendarNotCovered(firstUncovered);
}
