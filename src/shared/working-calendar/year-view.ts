import type { NamedDay } from './calendar-definition.js';
import type { CompiledCalendar } from './compiled-calendar.js';
import { dayNumber, formatDate, formatTime, weekdayOf } from './local-time.js';
import { calendarNotCovered } from './not-covered.js';

/** One date of a calendar as people read it. Sessions are the counted ones, local `HH:MM`. */
export interface CalendarDay {
  readonly date: string;
  /** ISO weekday, 1 is Monday. */
  readonly weekday: number;
  readonly kind: 'working' | 'make-up' | 'holiday' | 'weekend';
  readonly sessions: readonly { readonly from: string; readonly to: string }[];
  readonly day?: NamedDay;
}

/**
 * Every date of a year with what it is.
 * @throws DomainError `CALENDAR_NOT_COVERED` for a year that the calendar does not have
 */
export function daysOfYear(
  calendar: CompiledCalendar,
  year: number,
): { readonly provisional: boolean; readonly days: readonly CalendarDay[] } {
  const first = dayNumber(year, 1, 1);
  const last = dayNumber(year + 1, 1, 1) - 1;
  if (calendar.firstUncoveredFrom(first) <= last) throw calendarNotCovered(calendar.firstUncoveredFrom(first));
  const days = Array.from({ length: last - first + 1 }, (_, index) => describeDay(calendar, first + index));
  return { provisional: calendar.isProvisional(first, last), days };
}

function describeDay(calendar: CompiledCalendar, number: number): CalendarDay {
  const { sessions, closing } = calendar.shapeOn(number);
  const named = (calendar.dayOffOn(number) ?? calendar.makeUpOn(number))?.day;
  const works = closing > 0;
  return {
    date: formatDate(number),
    weekday: weekdayOf(number),
    kind: works ? (named ? 'make-up' : 'working') : calendar.dayOffOn(number) ? 'holiday' : 'weekend',
    sessions: sessions.map(({ from, to }) => ({ from: formatTime(from), to: formatTime(to) })),
    ...(named && { day: named }),
  };
}
