import type { CompiledCalendar } from './compiled-calendar.js';
import { formatDate } from './local-time.js';

/** The local dates `YYYY-MM-DD` between which two versions of a calendar differ, both included. */
export interface CalendarDifference {
  readonly firstOn: string;
  readonly lastOn: string;
}

/** A version of a calendar that takes the place of another one. */
export interface CalendarChange extends CalendarDifference {
  readonly before: CompiledCalendar;
  readonly after: CompiledCalendar;
  /** Sources of the years in which they differ. */
  readonly why: string;
}

/**
 * Where two calendars differ in their sessions or in how far a date may be trusted; undefined where no deadline can tell them apart. A
 * deadline that ended before the first of these dates, or began after the last, is the same on both.
 */
export function differenceOf(before: CompiledCalendar, after: CompiledCalendar): CalendarDifference | undefined {
  const from = Math.min(before.tables.firstDay, after.tables.firstDay);
  const to = Math.max(before.endDay, after.endDay);
  let [first, last] = [to, from];
  for (let day = from; day < to; day += 1) {
    if (before.standardDayMinutes === after.standardDayMinutes && isSame(before, after, day)) continue;
    first = Math.min(first, day);
    last = day;
  }
  return first === to ? undefined : { firstOn: formatDate(first), lastOn: formatDate(last) };
}

function isSame(before: CompiledCalendar, after: CompiledCalendar, day: number): boolean {
  const trusted = (calendar: CompiledCalendar) => (calendar.firstUncoveredFrom(day) === day ? 'absent' : calendar.isProvisional(day, day));
  const sessions = (calendar: CompiledCalendar) =>
    calendar
      .shapeOn(day)
      .sessions.map(({ from, to }) => `${from}-${to}`)
      .join();
  return trusted(before) === trusted(after) && sessions(before) === sessions(after);
}
