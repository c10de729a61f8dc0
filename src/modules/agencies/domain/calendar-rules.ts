import type { NamedDay, SessionTimes, Weekday, WeeklySessions } from '../../../shared/working-calendar/index.js';
import { parseDate, weekdayOf } from '../../../shared/working-calendar/local-time.js';
import type { CalendarContent } from './calendar-content.js';
import {
  calendarDayNotCovered,
  calendarDayTwice,
  calendarMakeUpWithoutSessions,
  calendarMakeUpWorksAnyway,
  calendarSessionReversed,
  calendarSessionsOverlap,
  calendarWeeksBeginLate,
  calendarWeekTwice,
  calendarWeekWithoutSessions,
  calendarYearGap,
  calendarYearTwice,
} from './calendar-content.errors.js';

/**
 * Whether a calendar that somebody states says one thing about every date of its years. Which day off a make-up day makes up for is in its
 * name and its decision: no law asks for pairs (Labour Code 2019, articles 111 and 112, know days off only), and decisions made them late.
 *
 * @throws DomainError (422) CALENDAR_YEAR_TWICE, CALENDAR_YEAR_GAP, CALENDAR_WEEK_TWICE, CALENDAR_WEEKS_BEGIN_LATE,
 *   CALENDAR_WEEK_WITHOUT_SESSIONS, CALENDAR_SESSION_REVERSED, CALENDAR_SESSIONS_OVERLAP, CALENDAR_DAY_TWICE, CALENDAR_DAY_NOT_COVERED,
 *   CALENDAR_MAKE_UP_WORKS_ANYWAY, CALENDAR_MAKE_UP_WITHOUT_SESSIONS
 */
export function checkContent(content: CalendarContent): void {
  checkYears(content);
  checkWeeks(content);
  checkDays(content);
}

function checkYears({ years }: CalendarContent): void {
  const seen = new Set<number>();
  for (const [index, { year }] of years.entries()) {
    if (seen.has(year)) throw calendarYearTwice(`years.${index}.year`, year);
    seen.add(year);
  }
  const [first, last] = [Math.min(...seen), Math.max(...seen)];
  if (last - first >= seen.size) for (let year = first; year <= last; year += 1) if (!seen.has(year)) throw calendarYearGap(year);
}

function checkWeeks({ years, weeklySessions }: CalendarContent): void {
  const seen = new Set<string>();
  for (const [index, { validFrom, days }] of weeklySessions.entries()) {
    if (seen.has(validFrom)) throw calendarWeekTwice(`weeklySessions.${index}.validFrom`, validFrom);
    seen.add(validFrom);
    const field = `weeklySessions.${index}.sessions`;
    for (const sessions of Object.values(days)) checkSessions(sessions, field);
    if (!Object.values(days).some(hasCounted)) throw calendarWeekWithoutSessions(field);
  }
  const firstOn = `${Math.min(...years.map(({ year }) => year))}-01-01`;
  if (![...seen].some((validFrom) => validFrom <= firstOn)) throw calendarWeeksBeginLate(firstOn);
}

function checkSessions(sessions: readonly SessionTimes[], field: string): void {
  let closedAt = '';
  for (const { from, to } of sessions.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    if (to <= from) throw calendarSessionReversed(field);
    if (from < closedAt) throw calendarSessionsOverlap(field);
    closedAt = to;
  }
}

function checkDays({ years, weeklySessions, daysOff, makeUpDays }: CalendarContent): void {
  const covered = new Set(years.map(({ year }) => year));
  const seen = new Set<string>();
  const check = (days: readonly NamedDay[], list: string): void => {
    for (const [index, { date }] of days.entries()) {
      const field = `${list}.${index}.date`;
      if (seen.has(date)) throw calendarDayTwice(field, date);
      if (!covered.has(Number(date.slice(0, 4)))) throw calendarDayNotCovered(field, date);
      seen.add(date);
    }
  };
  check(daysOff, 'daysOff');
  check(makeUpDays, 'makeUpDays');
  for (const [index, { date, likeWeekday = 1 }] of makeUpDays.entries()) {
    const days = weekOn(weeklySessions, date)?.days ?? {};
    if (hasCounted(days[weekdayOf(parseDate(date)) as Weekday])) throw calendarMakeUpWorksAnyway(`makeUpDays.${index}.date`, date);
    if (!hasCounted(days[likeWeekday])) throw calendarMakeUpWithoutSessions(`makeUpDays.${index}.likeWeekday`, date);
  }
}

/** Whether the clock runs in one of the sessions of a day. */
function hasCounted(sessions: readonly SessionTimes[] = []): boolean {
  return sessions.some(({ counterOnly = false }) => !counterOnly);
}

function weekOn(weeks: readonly WeeklySessions[], date: string): WeeklySessions | undefined {
  return weeks
    .filter(({ validFrom }) => validFrom <= date)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    .at(-1);
}
