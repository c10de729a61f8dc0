import type { Sentence } from '../domain-error.js';
import type { CalendarRef, NamedDay } from './calendar-definition.js';
import { MINUTES_PER_DAY, dayOf } from './local-time.js';
import { type Scale, closingScale, midnightScale, minuteScale } from './scale.js';

/** Sessions of one day in minutes of the day, in order and without overlap; only the counted ones. */
export interface DayShape {
  readonly sessions: readonly { readonly from: number; readonly to: number }[];
  /** Counted minutes of the whole day. */
  readonly minutes: number;
  /** End of the last counted session; 0 for a day that does not work. */
  readonly closing: number;
}

/** The tables that `compileCalendar` fills; day numbers and minutes are local, counted from 1970-01-01. */
export interface CalendarTables {
  readonly ref: CalendarRef;
  readonly standardDayMinutes: number;
  readonly returnMinute: number | undefined;
  readonly firstDay: number;
  readonly dayCount: number;
  readonly shapes: readonly DayShape[];
  /** Index into `shapes` per day. */
  readonly shapeOf: Uint16Array;
  /** Counted minutes before each day. */
  readonly minutesBefore: Int32Array;
  /** Working days before each day. */
  readonly workingDaysBefore: Int32Array;
  /** Day number of each working day. */
  readonly workingDays: Int32Array;
  /** Closing (local minute) of each working day. */
  readonly closings: Int32Array;
  /** Counted minutes before each working day; one entry more than there are working days. */
  readonly minutesBeforeWorkingDay: Int32Array;
  /** Per day, the first uncovered day from it on. */
  readonly firstUncovered: Int32Array;
  /** Per day, the first day of a provisional year from it on. */
  readonly firstProvisional: Int32Array;
  readonly daysOff: ReadonlyMap<number, LabelledDay>;
  readonly makeUpDays: ReadonlyMap<number, LabelledDay>;
}

/** A day off or make-up day with the sentence that explains it; days of one name and source share the sentence. */
export interface LabelledDay {
  readonly day: NamedDay;
  readonly label: Sentence;
}

const NO_WORK: DayShape = { sessions: [], minutes: 0, closing: 0 };

/** A calendar ready for arithmetic: prefix sums per day, searched in constant or logarithmic time. Immutable; share it freely. */
export class CompiledCalendar {
  readonly endDay: number;
  readonly totalMinutes: number;
  readonly scales: Readonly<Record<'minutes' | 'working-days' | 'dates', Scale>>;

  constructor(readonly tables: CalendarTables) {
    this.endDay = tables.firstDay + tables.dayCount;
    this.totalMinutes = tables.minutesBefore[tables.dayCount]!;
    this.scales = { minutes: minuteScale(this), 'working-days': closingScale(this), dates: midnightScale(this) };
  }

  get ref(): CalendarRef {
    return this.tables.ref;
  }

  get standardDayMinutes(): number {
    return this.tables.standardDayMinutes;
  }

  /** Counted sessions of a day; none outside the calendar. */
  shapeOn(day: number): DayShape {
    const { firstDay, shapeOf, shapes } = this.tables;
    return shapes[shapeOf[day - firstDay] ?? -1] ?? NO_WORK;
  }

  /** The day off on a day, if it is one. */
  dayOffOn(day: number): LabelledDay | undefined {
    return this.tables.daysOff.get(day);
  }

  /** The make-up day on a day, if it is one. */
  makeUpOn(day: number): LabelledDay | undefined {
    return this.tables.makeUpDays.get(day);
  }

  /** First day from `day` on that lies in no covered year; `day` itself when it is not covered. */
  firstUncoveredFrom(day: number): number {
    return this.tables.firstUncovered[day - this.tables.firstDay] ?? day;
  }

  /** Whether any day from `from` to `to`, both included, lies in a provisional year. */
  isProvisional(from: number, to: number): boolean {
    return (this.tables.firstProvisional[from - this.tables.firstDay] ?? Infinity) <= to;
  }

  /** Counted session minutes before a local minute. */
  minutesBefore(minute: number): number {
    const day = dayOf(minute);
    const index = day - this.tables.firstDay;
    if (index < 0) return 0;
    if (index >= this.tables.dayCount) return this.totalMinutes;
    const minuteOfDay = minute - day * MINUTES_PER_DAY;
    let counted = this.tables.minutesBefore[index]!;
    for (const session of this.tables.shapes[this.tables.shapeOf[index]!]!.sessions) {
      if (minuteOfDay <= session.from) break;
      counted += (minuteOfDay < session.to ? minuteOfDay : session.to) - session.from;
    }
    return counted;
  }

  /** Earliest local minute by which `minutes` (above 0) counted minutes have run since the calendar begins; Infinity beyond its end. */
  minuteAfter(minutes: number): number {
    if (minutes > this.totalMinutes) return Infinity;
    const before = this.tables.minutesBeforeWorkingDay;
    let low = 0;
    let high = this.tables.workingDays.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (before[middle]! < minutes) low = middle;
      else high = middle;
    }
    const day = this.tables.workingDays[low]!;
    let rest = minutes - before[low]!;
    for (const session of this.shapeOn(day).sessions) {
      const length = session.to - session.from;
      if (rest <= length) return day * MINUTES_PER_DAY + session.from + rest;
      rest -= length;
    }
    return Infinity;
  }

  /** Number of working days that begin before `day`. */
  workingDaysBefore(day: number): number {
    const index = day - this.tables.firstDay;
    if (index < 0) return 0;
    return this.tables.workingDaysBefore[index] ?? this.tables.workingDays.length;
  }

  /** Number of closings at or before a local minute. */
  closingsUntil(minute: number): number {
    const day = dayOf(minute);
    const closing = this.shapeOn(day).closing;
    return this.workingDaysBefore(day) + (closing > 0 && minute - day * MINUTES_PER_DAY >= closing ? 1 : 0);
  }

  /** Closing of the `ordinal`-th working day (from 0) as a local minute; Infinity beyond the end. */
  closingOf(ordinal: number): number {
    return this.tables.closings[ordinal] ?? Infinity;
  }

  /** Counted minutes before the `ordinal`-th working day (from 0). */
  minutesBeforeWorkingDay(ordinal: number): number {
    return this.tables.minutesBeforeWorkingDay[ordinal] ?? this.totalMinutes;
  }

  /** Opening of the first working day after `day` as a local minute; Infinity beyond the end. */
  openingAfter(day: number): number {
    const next = this.tables.workingDays[this.workingDaysBefore(day + 1)];
    return next === undefined ? Infinity : next * MINUTES_PER_DAY + this.shapeOn(next).sessions[0]!.from;
  }
}
