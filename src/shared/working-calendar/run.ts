import type { CompiledCalendar } from './compiled-calendar.js';
import type { Amount } from './duration.js';
import { LABELS } from './labels.js';
import { MINUTES_PER_DAY, addMonths, dayOf } from './local-time.js';
import type { ResolvedPolicy } from './policy.js';
import { type Reached, type Scale, reach } from './scale.js';
import { type Stretch, idle } from './stretch.js';
import type { Pause } from './suspensions.js';

/** What to count, on which calendar; `limit` is the first uncovered local minute after the start. */
export interface Rule {
  readonly calendar: CompiledCalendar;
  readonly amount: Amount;
  readonly policy: ResolvedPolicy;
  readonly limit: number;
}

/** The outcome of counting once: due instant (`limit` when it lies beyond the calendar) and how the time was used. */
export interface Run extends Omit<Reached, 'tick'> {
  readonly stretches: readonly Stretch[];
}

/** Whether a start lies after the cut-off; on a date that does not work no cut-off applies. */
function isAfterCutoff({ calendar, policy }: Rule, start: number): boolean {
  const day = dayOf(start);
  const { closing } = calendar.shapeOn(day);
  const cutoff = policy.cutoffFromClosing ? closing - policy.cutoffMinute : policy.cutoffMinute;
  return closing > 0 && start - day * MINUTES_PER_DAY > cutoff;
}

/** Whether a start lies after closing or on a date that does not work. */
function isClosed({ calendar }: Rule, start: number): boolean {
  const day = dayOf(start);
  const { closing } = calendar.shapeOn(day);
  return closing === 0 || start - day * MINUTES_PER_DAY > closing;
}

/**
 * The start that counts: one after the cut-off of a working date under `shift-start`, and a closed one under `next-opening`, count as the
 * opening of the next working day.
 */
export function countedStart(rule: Rule, start: number): number {
  const { shiftStart, nextOpening } = rule.policy;
  const moves = (shiftStart && isAfterCutoff(rule, start)) || (nextOpening && isClosed(rule, start));
  return moves ? rule.calendar.openingAfter(dayOf(start)) : start;
}

/** Counts the whole amount once from `start`, skipping the pauses (policy `pause`; with none, one leg of `restart` or `continue`). */
export function runFrom(rule: Rule, start: number, pauses: readonly Pause[]): Run {
  const { calendar, amount, limit } = rule;
  const begin = countedStart(rule, start);
  const stretches: Stretch[] = begin > start ? [idle('nothing', start, Math.min(begin, limit), LABELS.afterCutoff)] : [];
  if (begin >= limit) return { due: limit, stretches };
  if (amount.counting === 'minutes') return count(rule, stretches, { counting: 'minutes', from: begin, amount: amount.minutes, pauses });
  const day = dayOf(begin);
  const midnight = (day + 1) * MINUTES_PER_DAY;
  if (amount.counting === 'same-day' && !isAfterCutoff(rule, begin) && begin < closingOn(calendar, day)) {
    return count(rule, stretches, { counting: 'working-days', from: begin, amount: 1, pauses });
  }
  stretches.push(idle('first-day', begin, midnight));
  if (amount.counting === 'dates' || amount.counting === 'months') {
    const dates = amount.counting === 'dates' ? amount.whole : addMonths(day, amount.whole) - day;
    return count(rule, stretches, { counting: 'dates', from: midnight, amount: dates, pauses });
  }
  const whole = count(rule, stretches, { counting: 'working-days', from: midnight, amount: amount.whole, pauses });
  if (amount.minutes === 0 || whole.stopped || whole.due >= limit) return whole;
  return count(rule, stretches, { counting: 'minutes', from: whole.due, amount: amount.minutes, pauses });
}

interface Count {
  readonly counting: 'minutes' | 'working-days' | 'dates';
  readonly from: number;
  readonly amount: number;
  readonly pauses: readonly Pause[];
}

/** Counts on one scale and appends the stretch that it took, with the roll-forward of a date that does not work. */
function count({ calendar, limit }: Rule, stretches: Stretch[], { counting, from, amount, pauses }: Count): Run {
  const scale: Scale = calendar.scales[counting];
  const { tick, due, stopped } = reach(scale, scale.ticksUntil(from), amount, pauses, limit);
  const countTo = counting === 'dates' ? Math.min(tick * MINUTES_PER_DAY, limit) : due;
  const to = Math.min(countTo, due);
  stretches.push({ counting, from, to, countTo, scale });
  if (due > to) stretches.push(idle('roll-forward', to, due));
  return { due, stopped, stretches };
}

function closingOn(calendar: CompiledCalendar, day: number): number {
  const { closing } = calendar.shapeOn(day);
  return closing === 0 ? -Infinity : day * MINUTES_PER_DAY + closing;
}

/** Policy `restart`: the whole amount starts again at the end of every pause that begins before the due instant reached so far. */
export function runRestarting(rule: Rule, start: number, pauses: readonly Pause[]): Run {
  let begin = start;
  let run = runFrom(rule, start, []);
  for (const pause of pauses) {
    if (pause.from >= run.due) break;
    if (pause.to === Infinity) {
      return { due: run.due, stopped: pause, stretches: [idle('nothing', start, Math.max(pause.from, start), LABELS.startedAgain)] };
    }
    if (pause.to <= countedStart(rule, begin)) continue;
    begin = pause.to;
    run = runFrom(rule, begin, []);
  }
  return begin === start ? run : { ...run, stretches: [idle('nothing', start, begin, LABELS.startedAgain), ...run.stretches] };
}
