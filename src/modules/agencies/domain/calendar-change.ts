import { compileCalendar, type CompiledCalendar, differenceOf, withComputedYears } from '../../../shared/working-calendar/index.js';
import { type CalendarContent, definitionOf } from './calendar-content.js';
import { calendarChangesEarlier, calendarPastChanged, calendarYearMissing } from './calendar.errors.js';

/** Local dates `YYYY-MM-DD` between which a change is judged. */
export interface ChangeDates {
  readonly effectiveFrom: string;
  readonly today: string;
}

/**
 * Holds a new version against the one before it: it covers the same years, changes nothing that is over, and nothing before it takes
 * effect. So the newest version is right for every date, and deadlines are computed by it as soon as it is published.
 *
 * @throws DomainError (422) CALENDAR_YEAR_MISSING, CALENDAR_PAST_CHANGED, CALENDAR_CHANGES_EARLIER
 */
export function checkChange(before: CalendarContent, after: CalendarContent, { effectiveFrom, today }: ChangeDates): void {
  refuseMissing(
    before.years.map(({ year }) => year),
    after,
  );
  const firstOn = firstDifference(before, after);
  if (firstOn === undefined) return;
  if (firstOn < today) throw calendarPastChanged(firstOn, today);
  if (firstOn < effectiveFrom) throw calendarChangesEarlier(firstOn);
}

/**
 * Holds the first version of an agency's calendar against the one that the agency worked by: it covers this year and the years that are
 * entered there from it on, and is the same from today until it takes effect. No deadline was computed by it yet, so the past is its own.
 *
 * @throws DomainError (422) CALENDAR_YEAR_MISSING, CALENDAR_CHANGES_EARLIER
 */
export function checkFirst(inherited: CalendarContent, first: CalendarContent, { effectiveFrom, today }: ChangeDates): void {
  const thisYear = Number(today.slice(0, 4));
  const known = inherited.years.map(({ year }) => year).filter((year) => year >= thisYear);
  refuseMissing(known, first);
  if (Math.min(...first.years.map(({ year }) => year)) > thisYear) throw calendarYearMissing([thisYear]);
  const firstOn = firstDifference(inherited, first, today);
  if (firstOn !== undefined && firstOn < effectiveFrom) throw calendarChangesEarlier(firstOn);
}

/** The first date from `from` on by which two calendars can be told apart, the years computed by rule included; undefined where none is. */
export function firstDifference(before: CalendarContent, after: CalendarContent, from?: string): string | undefined {
  return differenceOf(compiled(before), compiled(after), from)?.firstOn;
}

function refuseMissing(years: readonly number[], { years: stated }: CalendarContent): void {
  const missing = years.filter((year) => !stated.some((each) => each.year === year));
  if (missing.length > 0) throw calendarYearMissing(missing);
}

function compiled(content: CalendarContent): CompiledCalendar {
  return compileCalendar(withComputedYears(definitionOf('', 0, content)));
}
