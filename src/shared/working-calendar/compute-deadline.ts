import { invalidField } from '../domain-error.js';
import type { CalendarRef } from './calendar-definition.js';
import type { CompiledCalendar } from './compiled-calendar.js';
import { type Amount, type Duration, amountOf } from './duration.js';
import { type Segment, explain } from './explanation.js';
import { type Extension, extend } from './extension.js';
import { MINUTES_PER_DAY, dayOf, toInstant, toMinute } from './local-time.js';
import { calendarNotCovered } from './not-covered.js';
import { type DeadlinePolicy, resolvePolicy } from './policy.js';
import { runFrom, runRestarting } from './run.js';
import { type Stretch, clip, countedDays, countedMinutes, idle } from './stretch.js';
import { type Pause, type Suspension, pausesOf, withoutOverlaps } from './suspensions.js';

/** What a deadline is computed from. Instants are cut to the minute. */
export interface DeadlineRequest {
  readonly startAt: Date;
  readonly duration: Duration;
  readonly policy?: DeadlinePolicy;
  readonly suspensions?: readonly Suspension[];
  readonly extension?: Extension;
}

/** A computed deadline. */
export interface Deadline {
  /** Null while an open suspension keeps it from being known. */
  readonly dueAt: Date | null;
  /** The rule with all suspensions and no extension. */
  readonly originalDueAt: Date | null;
  readonly state: 'running' | 'suspended';
  /** Some date from the start's to the due date lies in a year that is not decided yet. */
  readonly provisional: boolean;
  readonly countedMinutes: number;
  /** Working days or dates that count, equal to a duration in days; null for `working-hours` and `same-day`. */
  readonly countedDays: number | null;
  readonly calendar: CalendarRef;
  /** Every stretch between start and due; empty unless asked for. */
  readonly segments: readonly Segment[];
}

/**
 * Computes a deadline on a compiled calendar, by the rules of the Civil Code 2015 (articles 147 and 148) and the policy given.
 * @throws DomainError `invalid`: a field by its name, or `CALENDAR_NOT_COVERED` with `firstUncoveredDate`
 */
export function computeDeadline(calendar: CompiledCalendar, request: DeadlineRequest, { explain: explained }: { explain: boolean }): Deadline {
  const start = toMinute(request.startAt);
  if (Number.isNaN(start)) throw invalidField('startAt', 'INSTANT_INVALID', { vi: 'Thời điểm không hợp lệ.', en: 'The instant is not valid.' });
  const policy = resolvePolicy(request.policy, request.duration.unit);
  const amount = amountOf(request.duration, calendar.standardDayMinutes, policy.daysAsHours);
  const recorded = pausesOf(request.suspensions);
  const pauses = policy.suspension === 'continue' ? [] : recorded;
  const firstUncovered = calendar.firstUncoveredFrom(dayOf(start));
  const limit = firstUncovered * MINUTES_PER_DAY;
  if (limit <= start) throw calendarNotCovered(firstUncovered);
  const rule = { calendar, amount, policy, limit };
  const run = policy.suspension === 'restart' ? runRestarting(rule, start, pauses) : runFrom(rule, start, pauses);
  const { due, stopped } = request.extension ? extend(calendar, request.extension, start, pauses) : run;
  if ((!run.stopped && run.due >= limit) || (!stopped && due >= limit)) throw calendarNotCovered(firstUncovered);
  const runEnd = endOf(run.due, run.stopped, start);
  const end = endOf(due, stopped, start);
  const stretches = clip(run.stretches, Math.min(runEnd, end));
  const counted = withoutOverlaps(pauses, runEnd);
  const originalDueAt = run.stopped ? null : toInstant(run.due);
  return {
    dueAt: stopped ? null : due === run.due && originalDueAt ? originalDueAt : toInstant(due),
    originalDueAt,
    state: stopped ? 'suspended' : 'running',
    provisional: calendar.isProvisional(dayOf(start), dayOf(Math.max(end, runEnd))),
    countedMinutes: stretches.reduce((sum, stretch) => sum + countedMinutes(calendar, stretch, counted), 0),
    countedDays: daysOf(calendar, request.duration, { amount, stretches, counted, isComplete: !run.stopped && end >= runEnd }),
    calendar: calendar.ref,
    segments: explained ? segmentsOf(calendar, request, { start, stretches, counted, runEnd, end, pauses, stopped }) : [],
  };
}

/** Where the explanation ends: at the due instant, or where an open suspension stops the clock. */
function endOf(due: number, stopped: Pause | undefined, start: number): number {
  return stopped ? Math.max(stopped.from, start) : due;
}

interface Counted {
  readonly amount: Amount;
  readonly stretches: readonly Stretch[];
  readonly counted: readonly Pause[];
  readonly isComplete: boolean;
}

function daysOf(calendar: CompiledCalendar, { unit, value }: Duration, { stretches, counted, isComplete }: Counted): number | null {
  if (unit === 'working-hours' || unit === 'same-day') return null;
  if (isComplete && unit !== 'months') return value!;
  const days = stretches.reduce((sum, stretch) => sum + countedDays(calendar, stretch, counted), 0);
  return Math.round(days * 10_000) / 10_000;
}

interface Outcome {
  readonly start: number;
  readonly stretches: readonly Stretch[];
  readonly counted: readonly Pause[];
  readonly runEnd: number;
  readonly end: number;
  readonly pauses: readonly Pause[];
  readonly stopped?: Pause;
}

function segmentsOf(calendar: CompiledCalendar, request: DeadlineRequest, { start, stretches, counted, runEnd, end, pauses, stopped }: Outcome) {
  const parts = [{ stretches, pauses: counted }];
  if (end > runEnd) parts.push({ stretches: [idle('extension', Math.max(runEnd, start), end)], pauses: withoutOverlaps(pauses, end) });
  return explain(calendar, { start, parts, open: stopped, letter: request.extension?.letter });
}
