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
 * Holds the first version of an agency's calendar against the one that the agency worked by: as any other version, because deadlines that
 * run are moved to it. The length of a standard day has no date and is chosen with it.
 *
 * @throws DomainError as `checkChange`
 */
export function checkFirst(inherited: CalendarContent, first: CalendarContent, dates: ChangeDates): void {
  checkChange({ ...inherited, standardDayMinutes: first.standardDayMinutes }, first, dates);
}

/** The first date by which two calendars can be told apart, the years computed by rule included; undefined where none is. */
export function firstDifference(before: CalendarContent, after: CalendarContent): string | undefined {
  return differenceOf(compiled(before), compiled(after))?.firstOn;
}

function refuseMissing(years: readonly number[], { years: stated }: CalendarContent): void {
  const missing = years.filter((year) => !stated.some((each) => each.year === year));
  if (missing.length > 0) throw calendarYearMissing(missing);
}

function compiled(content: CalendarContent): CompiledCalendar {
  return compileCalendar(withComputedYears(definitionOf('', 0, content)));
}
