import { MINUTES_PER_DAY, dayOf } from './local-time.js';
import type { Pause } from './suspensions.js';

/**
 * What a deadline counts, as ticks on the time line. A tick inside a pause is lost; that one rule gives all of
 * "pause": minutes, closings of working days and midnights differ only in where their ticks lie.
 */
export interface Scale {
  /** Ticks at or before a local minute. */
  ticksUntil(minute: number): number;
  /** The due instant (local minute) when `tick` is the last one to count; Infinity beyond the calendar. */
  dueAt(tick: number): number;
  /** Session minutes that belong to the ticks at or before a local minute. */
  minutesUntil(minute: number): number;
}

/** What the scales ask of a calendar. */
export interface Ticks {
  readonly endDay: number;
  minutesBefore(minute: number): number;
  minuteAfter(minutes: number): number;
  workingDaysBefore(day: number): number;
  closingsUntil(minute: number): number;
  closingOf(ordinal: number): number;
  minutesBeforeWorkingDay(ordinal: number): number;
}

/** One tick at the end of every counted session minute. */
export function minuteScale(calendar: Ticks): Scale {
  return {
    ticksUntil: (minute) => calendar.minutesBefore(minute),
    dueAt: (tick) => calendar.minuteAfter(tick),
    minutesUntil: (minute) => calendar.minutesBefore(minute),
  };
}

/** One tick at the closing of every working day: the day counts when the clock runs at its closing. */
export function closingScale(calendar: Ticks): Scale {
  return {
    ticksUntil: (minute) => calendar.closingsUntil(minute),
    dueAt: (tick) => calendar.closingOf(tick - 1),
    minutesUntil: (minute) => calendar.minutesBeforeWorkingDay(calendar.closingsUntil(minute)),
  };
}

/** One tick at 24:00 of every date; a due date that does not work rolls forward, due at the closing. */
export function midnightScale(calendar: Ticks): Scale {
  return {
    ticksUntil: dayOf,
    dueAt: (tick) => (tick > calendar.endDay ? Infinity : calendar.closingOf(calendar.workingDaysBefore(tick - 1))),
    minutesUntil: (minute) => calendar.minutesBefore(dayOf(minute) * MINUTES_PER_DAY),
  };
}

/** Where a count ended. */
export interface Reached {
  /** The last tick that counts. */
  readonly tick: number;
  /** Due instant as a local minute; `limit` when it lies at or beyond it. */
  readonly due: number;
  /** The open pause that keeps the count from ending. */
  readonly stopped?: Pause;
}

/**
 * Counts `amount` ticks after the first `base` ones, skipping those inside the pauses. Pauses come in order of `from`; one that
 * begins at or after the due instant reached so far has no effect, and overlaps count once.
 */
export function reach(scale: Scale, base: number, amount: number, pauses: readonly Pause[], limit: number): Reached {
  let tick = base + amount;
  let due = Math.min(scale.dueAt(tick), limit);
  let coveredTo = -Infinity;
  for (const pause of pauses) {
    if (pause.from >= due) break;
    if (pause.to === Infinity) return { tick, due, stopped: pause };
    const lostFrom = Math.max(scale.ticksUntil(Math.max(pause.from, coveredTo)), base);
    const lostTo = scale.ticksUntil(pause.to);
    // A pause between the last date and the day that it rolled forward to begins after the last tick: it loses nothing.
    if (lostFrom < tick && lostFrom < lostTo) {
      tick += lostTo - lostFrom;
      due = Math.min(scale.dueAt(tick), limit);
    }
    coveredTo = Math.max(coveredTo, pause.to);
  }
  return { tick, due };
}
