import type { Sentence } from '../domain-error.js';
import type { CompiledCalendar } from './compiled-calendar.js';
import { MINUTES_PER_DAY, dayOf } from './local-time.js';
import type { Scale } from './scale.js';
import type { Pause } from './suspensions.js';

/** A part of the time between start and due in which one way of counting holds; local minutes, [from, to). */
export interface Stretch {
  readonly counting: 'nothing' | 'first-day' | 'minutes' | 'working-days' | 'dates' | 'roll-forward' | 'extension';
  readonly from: number;
  readonly to: number;
  /** Up to where ticks count; differs from `to` only for dates, whose last one is due before its 24:00. */
  readonly countTo: number;
  /** What its minutes are counted on; absent where nothing counts. */
  readonly scale?: Scale;
  /** Why session time does not count here. */
  readonly note?: Sentence;
}

/** A stretch in which nothing counts. */
export function idle(counting: Stretch['counting'], from: number, to: number, note?: Sentence): Stretch {
  return { counting, from, to, countTo: to, note };
}

/** The part of the stretches before `end`. */
export function clip(stretches: readonly Stretch[], end: number): readonly Stretch[] {
  if (stretches.length === 0 || stretches.at(-1)!.to <= end) return stretches;
  return stretches
    .filter(({ from }) => from < end)
    .map((stretch) => {
      if (stretch.to <= end) return stretch;
      const countTo = stretch.counting === 'dates' ? dayOf(end) * MINUTES_PER_DAY : end;
      return { ...stretch, to: end, countTo: Math.max(countTo, stretch.from) };
    });
}

/** Session minutes that count in the stretches, see `countedMinutes`. */
export function totalMinutes(calendar: CompiledCalendar, stretches: readonly Stretch[], pauses: readonly Pause[]): number {
  let total = 0;
  for (const stretch of stretches) total += countedMinutes(calendar, stretch, pauses);
  return total;
}

/** Working days or dates that count in the stretches, see `countedDays`. */
export function totalDays(calendar: CompiledCalendar, stretches: readonly Stretch[], pauses: readonly Pause[]): number {
  return stretches.reduce((total, stretch) => total + countedDays(calendar, stretch, pauses), 0);
}

/** Session minutes that count in a stretch; a counted day gives its whole session time. Pauses do not overlap. */
function countedMinutes(calendar: CompiledCalendar, stretch: Stretch, pauses: readonly Pause[]): number {
  const { scale, from, countTo } = stretch;
  if (!scale) return 0;
  const begun = calendar.minutesBefore(from);
  let counted = Math.max(scale.minutesUntil(countTo), begun) - begun;
  for (const pause of pauses) {
    if (pause.from >= countTo) break;
    if (pause.to <= from) continue;
    const lostTo = Math.max(scale.minutesUntil(Math.min(pause.to, countTo)), begun);
    counted -= lostTo - Math.max(scale.minutesUntil(Math.max(pause.from, from)), begun);
  }
  return counted;
}

/** Working days or dates that count in a stretch; minutes become days of `standardDayMinutes`. */
function countedDays(calendar: CompiledCalendar, stretch: Stretch, pauses: readonly Pause[]): number {
  const { counting, scale, from, countTo } = stretch;
  if (!scale) return 0;
  if (counting === 'minutes') return countedMinutes(calendar, stretch, pauses) / calendar.standardDayMinutes;
  let counted = scale.ticksUntil(countTo) - scale.ticksUntil(from);
  for (const pause of pauses) {
    if (pause.from >= countTo) break;
    if (pause.to <= from) continue;
    counted -= scale.ticksUntil(Math.min(pause.to, countTo)) - scale.ticksUntil(Math.max(pause.from, from));
  }
  return counted;
}
