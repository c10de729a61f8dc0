import type { NamedDay } from '../../../shared/working-calendar/index.js';
import type { CalendarContent } from './calendar-content.js';
import { calendarDayTwice, calendarPartMissing } from './calendar-content.errors.js';
import type { StatedCalendar } from './working-calendar.js';

/** What somebody states of a version: all of it, or what it adds to what the calendar says so far. */
export interface StatedVersion extends Omit<StatedCalendar, 'content'> {
  readonly isAddition: boolean;
  readonly parts: Partial<CalendarContent>;
}

const PARTS = ['years', 'weeklySessions', 'daysOff', 'makeUpDays'] as const;

/**
 * The version whole, as it is published: a calendar stays readable without another one. An addition has the years that are known, the weeks
 * that are known and those from a date on that it states, and its days beside the known ones.
 *
 * @param known what the calendar says so far; of a first version, what the agency inherits
 * @throws DomainError CALENDAR_PART_MISSING, CALENDAR_DAY_TWICE for a day that is known (422)
 */
export function wholeVersion({ isAddition, parts, ...stated }: StatedVersion, known: CalendarContent): StatedCalendar {
  const missing = isAddition ? undefined : PARTS.find((part) => parts[part] === undefined);
  if (missing !== undefined) throw calendarPartMissing(missing);
  if (!isAddition) return { ...stated, content: parts as CalendarContent };
  refuseKnown(parts.daysOff ?? [], 'daysOff', known);
  refuseKnown(parts.makeUpDays ?? [], 'makeUpDays', known);
  const content = {
    ...known,
    ...parts,
    years: parts.years ?? known.years,
    weeklySessions: [...known.weeklySessions, ...(parts.weeklySessions ?? [])],
    daysOff: [...known.daysOff, ...(parts.daysOff ?? [])],
    makeUpDays: [...known.makeUpDays, ...(parts.makeUpDays ?? [])],
  };
  return { ...stated, content };
}

function refuseKnown(days: readonly NamedDay[], list: string, known: CalendarContent): void {
  const dates = new Set([...known.daysOff, ...known.makeUpDays].map(({ date }) => date));
  for (const [index, { date }] of days.entries()) if (dates.has(date)) throw calendarDayTwice(`${list}.${index}.date`, date);
}
