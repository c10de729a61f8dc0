import { DomainError, type Sentence } from '../domain-error.js';
import type { CalendarDefinition, NamedDay, SessionTimes, Weekday } from './calendar-definition.js';
import { CompiledCalendar, type DayShape, type LabelledDay } from './compiled-calendar.js';
import { dayOffLabel, makeUpLabel } from './labels.js';
import { MINUTES_PER_DAY, dayNumber, parseDate, parseTime, weekdayOf } from './local-time.js';

/** No day of a calendar lies so far ahead: "never" for the tables of first uncovered and first provisional days. */
const NEVER = 2_147_483_647;

/**
 * Compiles a calendar into its tables. Costs well under a millisecond per year; do it once per version.
 * @throws DomainError `invalid` naming the field of the definition that contradicts itself
 */
export function compileCalendar(definition: CalendarDefinition): CompiledCalendar {
  const statuses = new Map(definition.years.filter(({ status }) => status !== 'absent').map(({ year, status }) => [year, status]));
  if (statuses.size === 0) throw refusal('years', 'Lịch phải có ít nhất một năm.', 'A calendar needs at least one year.');
  const firstYear = Math.min(...statuses.keys());
  const firstDay = dayNumber(firstYear, 1, 1);
  const yearOf = yearsOf(firstYear, Math.max(...statuses.keys()), firstDay);
  const daysOff = byDay(definition.daysOff, 'daysOff');
  const makeUpDays = byDay(definition.makeUpDays, 'makeUpDays');
  for (const day of makeUpDays.keys()) {
    if (daysOff.has(day))
      throw refusal('makeUpDays', 'Một ngày không thể vừa nghỉ vừa làm bù.', 'One date cannot be both off and a make-up day.');
  }
  const { shapes, shapeOf } = dayShapes(definition, firstDay, {
    daysOff,
    makeUpDays,
    isCovered: (index) => statuses.has(yearOf[index]!),
    dayCount: yearOf.length,
  });
  const returnMinute = definition.returnHour === undefined ? undefined : parseTime(definition.returnHour);
  if (Number.isNaN(returnMinute)) throw refusal('returnHour', 'Giờ trả kết quả phải có dạng GG:PP.', 'The return hour must read HH:MM.');
  return new CompiledCalendar({
    ref: { id: definition.id, version: definition.version },
    standardDayMinutes: standardDay(definition),
    returnMinute,
    firstDay,
    dayCount: yearOf.length,
    shapes,
    shapeOf,
    daysOff: labelled(daysOff, dayOffLabel),
    makeUpDays: labelled(makeUpDays, makeUpLabel),
    ...sums(firstDay, shapes, shapeOf),
    firstUncovered: nextDayWith(yearOf, firstDay, (year) => !statuses.has(year), firstDay + yearOf.length),
    firstProvisional: nextDayWith(yearOf, firstDay, (year) => statuses.get(year) === 'provisional', NEVER),
  });
}

function standardDay({ standardDayMinutes = 480 }: CalendarDefinition): number {
  if (Number.isInteger(standardDayMinutes) && standardDayMinutes > 0 && standardDayMinutes <= MINUTES_PER_DAY) return standardDayMinutes;
  throw refusal(
    'standardDayMinutes',
    'Ngày chuẩn phải có số phút nguyên dương.',
    'A standard day must have a positive whole number of minutes.',
  );
}

function byDay<Day extends NamedDay>(days: readonly Day[], field: string): Map<number, Day> {
  return new Map(
    days.map((named, index) => {
      const day = parseDate(named.date);
      if (Number.isNaN(day)) throw refusal(`${field}.${index}.date`, 'Ngày phải có dạng NNNN-TT-NN.', 'A date must read YYYY-MM-DD.');
      return [day, named];
    }),
  );
}

function labelled(days: ReadonlyMap<number, NamedDay>, label: (day: NamedDay) => Sentence): Map<number, LabelledDay> {
  const sentences = new Map<string, Sentence>();
  return new Map(
    [...days].map(([number, day]) => {
      const sentence = label(day);
      const shared = sentences.get(sentence.vi) ?? sentence;
      sentences.set(shared.vi, shared);
      return [number, { day, label: shared }];
    }),
  );
}

interface Days {
  readonly daysOff: ReadonlyMap<number, NamedDay>;
  readonly makeUpDays: ReadonlyMap<number, { readonly likeWeekday?: Weekday }>;
  readonly isCovered: (index: number) => boolean;
  readonly dayCount: number;
}

/** One shape per day; equal weeks share their shapes, shape 0 is a day without work. */
function dayShapes(definition: CalendarDefinition, firstDay: number, { daysOff, makeUpDays, isCovered, dayCount }: Days) {
  const shapes: DayShape[] = [{ sessions: [], minutes: 0, closing: 0 }];
  const weeks = definition.weeklySessions.map((week, index) => {
    const from = parseDate(week.validFrom);
    if (Number.isNaN(from))
      throw refusal(`weeklySessions.${index}.validFrom`, 'Ngày phải có dạng NNNN-TT-NN.', 'A date must read YYYY-MM-DD.');
    const shapeIds = [1, 2, 3, 4, 5, 6, 7].map((weekday) => {
      const times = (week.days[weekday as Weekday] ?? []).filter(({ counterOnly }) => !counterOnly || definition.countCounterSessions);
      return times.length === 0 ? 0 : shapes.push(shapeOf(times, `weeklySessions.${index}.days.${weekday}`)) - 1;
    });
    return { from, shapeIds };
  });
  weeks.sort((a, b) => a.from - b.from);
  if ((weeks[0]?.from ?? NEVER) > firstDay) {
    throw refusal(
      'weeklySessions',
      'Buổi làm việc phải có hiệu lực từ ngày đầu của lịch.',
      'Sessions must be in force from the first day of the calendar.',
    );
  }
  const ids = new Uint16Array(dayCount);
  let week = 0;
  for (let index = 0; index < dayCount; index += 1) {
    const day = firstDay + index;
    while ((weeks[week + 1]?.from ?? NEVER) <= day) week += 1;
    if (daysOff.has(day) || !isCovered(index)) continue;
    const makeUp = makeUpDays.get(day);
    ids[index] = weeks[week]!.shapeIds[(makeUp ? (makeUp.likeWeekday ?? 1) : weekdayOf(day)) - 1]!;
  }
  return { shapes, shapeOf: ids };
}

function shapeOf(times: readonly SessionTimes[], field: string): DayShape {
  const sessions = times.map(({ from, to }) => ({ from: parseTime(from), to: parseTime(to) })).sort((a, b) => a.from - b.from);
  sessions.forEach((session, index) => {
    if (!(session.from < session.to) || session.from < (sessions[index - 1]?.to ?? 0)) {
      throw refusal(
        field,
        'Buổi làm việc phải có giờ đúng dạng GG:PP, không chồng lên nhau.',
        'Sessions must read HH:MM, end after they begin and not overlap.',
      );
    }
  });
  return { sessions, minutes: sessions.reduce((sum, { from, to }) => sum + to - from, 0), closing: sessions.at(-1)!.to };
}

function sums(firstDay: number, shapes: readonly DayShape[], shapeOf: Uint16Array) {
  const minutesBefore = new Int32Array(shapeOf.length + 1);
  const workingDaysBefore = new Int32Array(shapeOf.length + 1);
  const workingDays: number[] = [];
  const closings: number[] = [];
  const minutesBeforeWorkingDay: number[] = [];
  shapeOf.forEach((id, index) => {
    const { minutes, closing } = shapes[id]!;
    if (closing > 0) {
      workingDays.push(firstDay + index);
      closings.push((firstDay + index) * MINUTES_PER_DAY + closing);
      minutesBeforeWorkingDay.push(minutesBefore[index]!);
    }
    minutesBefore[index + 1] = minutesBefore[index]! + minutes;
    workingDaysBefore[index + 1] = workingDays.length;
  });
  return {
    minutesBefore,
    workingDaysBefore,
    workingDays: Int32Array.from(workingDays),
    closings: Int32Array.from(closings),
    minutesBeforeWorkingDay: Int32Array.from([...minutesBeforeWorkingDay, minutesBefore[shapeOf.length]!]),
  };
}

/** Per day, the first day from it on whose year satisfies the condition. */
function nextDayWith(yearOf: Uint16Array, firstDay: number, condition: (year: number) => boolean, otherwise: number): Int32Array {
  const next = new Int32Array(yearOf.length);
  let found = otherwise;
  for (let index = yearOf.length - 1; index >= 0; index -= 1) {
    if (condition(yearOf[index]!)) found = firstDay + index;
    next[index] = found;
  }
  return next;
}

/** The year of each day of a calendar. */
function yearsOf(firstYear: number, lastYear: number, firstDay: number): Uint16Array {
  const years = new Uint16Array(dayNumber(lastYear + 1, 1, 1) - firstDay);
  for (let year = firstYear; year <= lastYear; year += 1) years.fill(year, dayNumber(year, 1, 1) - firstDay);
  return years;
}

/** Whoever states a calendar over HTTP is told by stricter rules first; this is what no calendar may be, wherever it comes from. */
function refusal(field: string, vi: string, en: string): DomainError {
  const sentence = {
    vi: 'Nội dung lịch làm việc tự mâu thuẫn; chỗ sai được nêu theo trường.',
    en: 'The working calendar contradicts itself; what is wrong is said by field.',
  };
  return new DomainError('invalid', 'CALENDAR_CONTRADICTORY', sentence, { errors: [{ field, code: 'CALENDAR_CONTRADICTORY', vi, en }] });
}
