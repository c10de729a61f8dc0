import type { MakeUpDay, NamedDay } from '../../../shared/working-calendar/index.js';
import type { CalendarContent } from './calendar-content.js';

/**
 * A calendar that somebody set for itself, with the years as the nation has decided them since. It keeps its sessions, its own days, the
 * days of the nation that it had taken out, and a year that it decided before the nation did.
 *
 * @param before the national calendar from which the own one was told apart until now
 * @param shipped the national calendar as it is now
 */
export function inheritYears<Own extends CalendarContent>(own: Own, before: CalendarContent | undefined, shipped: CalendarContent): Own {
  const firstYear = Math.min(...own.years.map(({ year }) => year));
  return shipped.years
    .filter(({ year, status }) => year >= firstYear && status === 'decided')
    .reduce((calendar, { year }) => inherited(calendar, before, shipped, year), own);
}

function inherited<Own extends CalendarContent>(
  own: Own,
  before: CalendarContent | undefined,
  shipped: CalendarContent,
  year: number,
): Own {
  const statusIn = (calendar: CalendarContent | undefined) => calendar?.years.find((each) => each.year === year)?.status ?? 'absent';
  const isOwnDecision = statusIn(own) === 'decided' && statusIn(before) !== 'decided';
  const isUnchanged =
    before && statusIn(before) === 'decided' && statusIn(own) !== 'absent' && datesIn(before, year) === datesIn(shipped, year);
  if (isOwnDecision || isUnchanged) return own;
  const entered = statusIn(own) !== 'absent';
  const off = apart(own.daysOff, before?.daysOff ?? [], year, entered);
  const makeUp = apart(own.makeUpDays, before?.makeUpDays ?? [], year, entered);
  const kept = new Set([...off.local, ...off.takenOut, ...makeUp.local, ...makeUp.takenOut].map(({ date }) => date));
  const merge = <Day extends NamedDay>(all: readonly Day[], local: readonly Day[], taken: readonly Day[]): readonly Day[] =>
    [...all.filter(({ date }) => yearOf(date) !== year), ...local, ...inYear(taken, year).filter(({ date }) => !kept.has(date))].sort(
      (a, b) => (a.date < b.date ? -1 : 1),
    );
  const decided = shipped.years.filter((each) => each.year === year);
  return {
    ...own,
    years: [...own.years.filter((each) => each.year !== year), ...decided].sort((a, b) => a.year - b.year),
    daysOff: merge(own.daysOff, off.local, shipped.daysOff),
    makeUpDays: merge<MakeUpDay>(own.makeUpDays, makeUp.local, shipped.makeUpDays),
  };
}

/**
 * What a calendar has beyond the nation's days of a year, and which of them it had taken out; a year that it did not have takes none out.
 */
function apart<Day extends NamedDay>(own: readonly Day[], known: readonly Day[], year: number, entered: boolean) {
  const missing = (from: readonly Day[], others: readonly Day[]) =>
    inYear(from, year).filter(({ date }) => !others.some((each) => each.date === date));
  return { local: missing(own, known), takenOut: entered ? missing(known, own) : [] };
}

function datesIn({ daysOff, makeUpDays }: CalendarContent, year: number): string {
  return JSON.stringify(
    [daysOff, makeUpDays].map((days) =>
      inYear<NamedDay>(days, year)
        .map(({ date }) => date)
        .sort(),
    ),
  );
}

function inYear<Day extends NamedDay>(days: readonly Day[], year: number): Day[] {
  return days.filter(({ date }) => yearOf(date) === year);
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
