import type { CalendarDefinition, CalendarYear, NamedDay, WeeklySessions } from './calendar-definition.js';
import { HOLIDAY_RULES } from './holiday-rules.js';
import { dayNumber, formatDate, parseDate, weekdayOf } from './local-time.js';

/** How many years after the last one that was entered are computed by rule; what needs a later one is refused. */
export const COMPUTED_YEARS = 10;

/** Why a computed year is as it is. */
export const COMPUTED_YEAR_SOURCE =
  'Tạm tính theo Bộ luật Lao động 45/2019/QH14 (Điều 111, Điều 112), Nghị quyết 28/2026/QH16 và âm lịch; chưa có quyết định cho năm này';

/**
 * The calendar with the years after its last one, provisional and computed by rule: fixed holidays by their dates, lunar ones by the lunar
 * calendar, and the next working day off for each that falls on a weekly rest day (Labour Code 2019, article 111, clause 3).
 */
export function withComputedYears(definition: CalendarDefinition): CalendarDefinition {
  const last = Math.max(...definition.years.map(({ year }) => year));
  const years = Array.from({ length: COMPUTED_YEARS }, (_, index): CalendarYear => ({ year: last + 1 + index, status: 'provisional' }));
  return {
    ...definition,
    years: [...definition.years, ...years],
    daysOff: [...definition.daysOff, ...years.flatMap(({ year }) => holidaysOf(year, definition.weeklySessions))],
  };
}

/** The holidays of a year by rule, in order, on a calendar with these sessions. */
export function holidaysOf(year: number, weeklySessions: readonly WeeklySessions[]): readonly NamedDay[] {
  const inForce = HOLIDAY_RULES.filter(({ fromYear }) => fromYear <= year);
  const holidays = inForce.flatMap((rule) => rule.daysIn(year).map((day) => ({ day, rule }))).sort((a, b) => a.day - b.day);
  const weekdays = workingWeekdays(weekIn(weeklySessions, dayNumber(year, 1, 1)));
  const taken = new Set(holidays.map(({ day }) => day));
  const days: { readonly day: number; readonly named: Omit<NamedDay, 'date'> }[] = [];
  for (const { day, rule } of holidays) {
    const { name, nameEn, source } = rule;
    days.push({ day, named: { name: `${name} (tạm tính)`, nameEn: `${nameEn} (provisional)`, source } });
    if (weekdays.has(weekdayOf(day))) continue;
    let next = day + 1;
    while (taken.has(next) || !weekdays.has(weekdayOf(next))) next += 1;
    taken.add(next);
    days.push({
      day: next,
      named: {
        name: `Nghỉ bù ${name} (tạm tính)`,
        nameEn: `${nameEn}, in lieu of a rest day (provisional)`,
        source: `${source}; khoản 3 Điều 111`,
      },
    });
  }
  return days.sort((a, b) => a.day - b.day).map(({ day, named }) => ({ date: formatDate(day), ...named }));
}

function weekIn(weeklySessions: readonly WeeklySessions[], day: number): WeeklySessions | undefined {
  return weeklySessions
    .filter(({ validFrom }) => parseDate(validFrom) <= day)
    .sort((a, b) => parseDate(a.validFrom) - parseDate(b.validFrom))
    .at(-1);
}

/** The ISO weekdays with a session that is more than an open counter; Monday to Friday where there is none. */
function workingWeekdays(week: WeeklySessions | undefined): ReadonlySet<number> {
  const counted = Object.entries(week?.days ?? {}).filter(([, sessions]) => sessions.some(({ counterOnly }) => !counterOnly));
  return new Set(counted.length > 0 ? counted.map(([weekday]) => Number(weekday)) : [1, 2, 3, 4, 5]);
}
