import type { CompiledCalendar } from './compiled-calendar.js';
import { MINUTES_PER_DAY, dayOf, formatDate, parseDate, toInstant, toMinute } from './local-time.js';
import { calendarNotCovered } from './not-covered.js';
import { refuseUncovered } from './working-time.js';

/**
 * Closing of a local date, or null where that date does not work.
 * @param date local date `YYYY-MM-DD`
 * @throws DomainError `CALENDAR_NOT_COVERED`
 */
export function closingOn(calendar: CompiledCalendar, date: string): Date | null {
  const day = parseDate(date);
  refuseUncovered(calendar, day * MINUTES_PER_DAY, day * MINUTES_PER_DAY);
  const { closing } = calendar.shapeOn(day);
  return closing === 0 ? null : toInstant(day * MINUTES_PER_DAY + closing);
}

/**
 * The local date `YYYY-MM-DD` that lies so many working days before the date of an instant: 1 gives the last working day before it, 0 the
 * date itself.
 * @throws DomainError `CALENDAR_NOT_COVERED`
 */
export function workingDayBefore(calendar: CompiledCalendar, at: Date, workingDays: number): string {
  const day = dayOf(toMinute(at));
  const before = workingDays === 0 ? day : calendar.tables.workingDays[calendar.workingDaysBefore(day) - workingDays];
  if (before === undefined) throw calendarNotCovered(calendar.tables.firstDay - 1);
  refuseUncovered(calendar, before * MINUTES_PER_DAY, day * MINUTES_PER_DAY);
  return formatDate(before);
}

/**
 * The local date `YYYY-MM-DD` that lies so many working days after the date of an instant: 1 gives the first working day after it.
 * @throws DomainError `CALENDAR_NOT_COVERED`
 */
export function workingDayAfter(calendar: CompiledCalendar, at: Date, workingDays: number): string {
  const day = dayOf(toMinute(at));
  const after = calendar.tables.workingDays[calendar.workingDaysBefore(day + 1) + workingDays - 1];
  const firstUncovered = calendar.firstUncoveredFrom(day);
  if (after === undefined || after >= firstUncovered) throw calendarNotCovered(firstUncovered);
  return formatDate(after);
}

/**
 * How many working days lie behind one local date, up to another one that counts.
 * @throws DomainError `CALENDAR_NOT_COVERED`
 */
export function workingDaysFrom(calendar: CompiledCalendar, date: string, to: string): number {
  const [first, last] = [parseDate(date) + 1, parseDate(to)];
  refuseUncovered(calendar, first * MINUTES_PER_DAY, last * MINUTES_PER_DAY);
  return calendar.workingDaysBefore(last + 1) - calendar.workingDaysBefore(first);
}
