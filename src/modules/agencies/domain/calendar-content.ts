import type {
  CalendarDefinition,
  CalendarYear,
  MakeUpDay,
  NamedDay,
  SessionTimes,
  Weekday,
  WeeklySessions,
} from '../../../shared/working-calendar/index.js';

/** A year of a calendar with its legal source as a whole. */
export interface SourcedYear extends CalendarYear {
  readonly source: string;
}

/** What a version of a calendar says, whole: nothing of it is taken from another version. */
export interface CalendarContent extends Omit<CalendarDefinition, 'id' | 'version' | 'years'> {
  readonly years: readonly SourcedYear[];
}

/** A calendar as a file of the product: the national one, or one of an agency. */
export interface CalendarFile extends CalendarContent {
  readonly id: string;
  readonly version: number;
  readonly agencyCode?: string;
}

/** A version with its name and number, entered or only proposed. */
export type ProposedCalendar = CalendarContent & CalendarDefinition;

/** Minutes of a standard day where nothing is said. */
const USUAL_DAY_MINUTES = 480;

/** The same content in one order and with what goes without saying, so that equal calendars are equal texts. */
export function tidied(content: CalendarContent): CalendarContent {
  const { standardDayMinutes = USUAL_DAY_MINUTES, returnHour, countCounterSessions = false } = content;
  return {
    standardDayMinutes,
    ...(returnHour === undefined ? {} : { returnHour }),
    countCounterSessions,
    years: inOrder(content.years, ({ year }) => String(year)).map(({ year, status, source }) => ({ year, status, source })),
    weeklySessions: inOrder(content.weeklySessions, ({ validFrom }) => validFrom).map(tidiedWeek),
    daysOff: inOrder(content.daysOff, ({ date }) => date).map(tidiedDay),
    makeUpDays: inOrder(content.makeUpDays, ({ date }) => date).map((day): MakeUpDay => ({
      ...tidiedDay(day),
      ...(day.likeWeekday === undefined ? {} : { likeWeekday: day.likeWeekday }),
    })),
  };
}

/** Whether two calendars say the same, whatever their spelling. */
export function isSameContent(one: CalendarContent, other: CalendarContent): boolean {
  return JSON.stringify(tidied(one)) === JSON.stringify(tidied(other));
}

/** The weeks that hold on a day between two local dates, both included; the earliest first. */
export function weeksBetween(weeks: readonly WeeklySessions[], from: string, to: string): readonly WeeklySessions[] {
  const known = inOrder(weeks, ({ validFrom }) => validFrom);
  return known.filter(({ validFrom }, index) => validFrom <= to && (known[index + 1]?.validFrom ?? '9999') > from);
}

/** The content as the arithmetic takes it. */
export function definitionOf(id: string, version: number, content: CalendarContent): ProposedCalendar {
  return { ...content, id, version };
}

function tidiedWeek({ validFrom, days }: WeeklySessions): WeeklySessions {
  const working = Object.entries(days)
    .filter(([, sessions]) => sessions.length > 0)
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .map(([weekday, sessions]): [string, SessionTimes[]] => [weekday, inOrder(sessions, ({ from }) => from).map(tidiedSession)]);
  return { validFrom, days: Object.fromEntries(working) as Partial<Record<Weekday, readonly SessionTimes[]>> };
}

function tidiedSession({ from, to, counterOnly = false }: SessionTimes): SessionTimes {
  return { from, to, ...(counterOnly ? { counterOnly } : {}) };
}

function tidiedDay({ date, name, nameEn, source }: NamedDay): NamedDay {
  return { date, name, ...(nameEn === undefined ? {} : { nameEn }), source };
}

function inOrder<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
