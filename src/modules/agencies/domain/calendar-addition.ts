import type { NamedDay, WeeklySessions } from '../../../shared/working-calendar/index.js';
import { weeksBetween, type CalendarContent } from './calendar-content.js';
import { calendarDayTwice, calendarPartMissing, calendarWeekTwice } from './calendar-content.errors.js';
import type { StatedCalendar } from './working-calendar.js';

/** What somebody states of a version: all of it, or what it adds to what the calendar says so far. */
export interface StatedVersion extends Omit<StatedCalendar, 'content'> {
  readonly isAddition: boolean;
  readonly parts: Partial<CalendarContent>;
}

const PARTS = ['years', 'weeklySessions', 'daysOff', 'makeUpDays'] as const;

/**
 * The version whole, as it is published: a calendar stays readable without another one. An addition has the years that are known, its days
 * beside the known ones, and the weeks that are known: from a date on, the weekdays that it states have its sessions and all others keep
 * theirs, until the next week that is known begins, which stays as it was decided. To close a weekday takes a whole version.
 *
 * @param known what the calendar says so far; of a first version, what the agency inherits
 * @throws DomainError CALENDAR_PART_MISSING, CALENDAR_DAY_TWICE for a day that is known, CALENDAR_WEEK_TWICE (422)
 */
export function wholeVersion({ isAddition, parts, ...stated }: StatedVersion, known: CalendarContent): StatedCalendar {
  const missing = isAddition ? undefined : PARTS.find((part) => parts[part] === undefined);
  if (missing !== undefined) throw calendarPartMissing(missing);
  if (!isAddition) return { ...stated, content: withYearsBefore(parts as CalendarContent, known) };
  refuseKnown(parts.daysOff ?? [], 'daysOff', known);
  refuseKnown(parts.makeUpDays ?? [], 'makeUpDays', known);
  refuseTwice(parts.weeklySessions ?? []);
  const content = {
    ...known,
    ...parts,
    years: [...known.years.filter(({ year }) => !parts.years?.some((each) => each.year === year)), ...(parts.years ?? [])],
    // From the earliest on: each takes in what holds by then.
    weeklySessions: (parts.weeklySessions ?? []).toSorted(byDay).reduce(withDays, known.weeklySessions),
    daysOff: [...known.daysOff, ...(parts.daysOff ?? [])],
    makeUpDays: [...known.makeUpDays, ...(parts.makeUpDays ?? [])],
  };
  return { ...stated, content };
}

/** With the years and weeks before the first ones that it states, and their days, as they were decided: nobody has to say them again. */
function withYearsBefore(stated: CalendarContent, known: CalendarContent): CalendarContent {
  const first = Math.min(...stated.years.map(({ year }) => year));
  const isBefore = ({ date }: NamedDay): boolean => Number(date.slice(0, 4)) < first;
  const firstWeek = stated.weeklySessions.map(({ validFrom }) => validFrom).toSorted()[0] ?? '';
  return {
    ...stated,
    weeklySessions: [...known.weeklySessions.filter(({ validFrom }) => validFrom < firstWeek), ...stated.weeklySessions],
    years: [...known.years.filter(({ year }) => year < first), ...stated.years],
    daysOff: [...known.daysOff.filter(isBefore), ...stated.daysOff],
    makeUpDays: [...known.makeUpDays.filter(isBefore), ...stated.makeUpDays],
  };
}

const byDay = (one: WeeklySessions, other: WeeklySessions): number => (one.validFrom < other.validFrom ? -1 : 1);

function refuseTwice(weeks: readonly WeeklySessions[]): void {
  for (const [index, { validFrom }] of weeks.entries())
    if (weeks.slice(0, index).some((other) => other.validFrom === validFrom))
      throw calendarWeekTwice(`weeklySessions.${index}.validFrom`, validFrom);
}

/** The weeks with other sessions on some weekdays from a date on; a week that is known from that very date takes them in. */
function withDays(weeks: readonly WeeklySessions[], { validFrom, days }: WeeklySessions): readonly WeeklySessions[] {
  const [before] = weeksBetween(weeks, validFrom, validFrom);
  return [...weeks.filter((week) => week.validFrom !== validFrom), { validFrom, days: { ...before?.days, ...days } }];
}

function refuseKnown(days: readonly NamedDay[], list: string, known: CalendarContent): void {
  const dates = new Set([...known.daysOff, ...known.makeUpDays].map(({ date }) => date));
  for (const [index, { date }] of days.entries()) if (dates.has(date)) throw calendarDayTwice(`${list}.${index}.date`, date);
}
