import { invalidField } from '../domain-error.js';
import type { CalendarRef } from './calendar-definition.js';
import type { CompiledCalendar } from './compiled-calendar.js';
import { type Duration, amountOf } from './duration.js';
import { type Segment, explain } from './explanation.js';
import { type Extension, extend } from './extension.js';
import { MINUTES_PER_DAY, dayOf, toInstant, toMinute } from './local-time.js';
import { calendarNotCovered } from './not-covered.js';
import { type DeadlinePolicy, resolvePolicy } from './policy.js';
import { type Rule, runFrom, runRestarting } from './run.js';
import { type Stretch, clip, idle, totalDays, totalMinutes } from './stretch.js';
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
export function computeDeadline(
  calendar: CompiledCalendar,
  request: DeadlineRequest,
  { explain: explained }: { explain: boolean },
): Deadline {
  const start = toMinute(request.startAt);
  if (Number.isNaN(start))
    throw invalidField('startAt', 'INSTANT_INVALID', { vi: 'Thời điểm không hợp lệ.', en: 'The instant is not valid.' });
  const rule = ruleOf(calendar, request, start);
  const recorded = pausesOf(request.suspensions);
  const pauses = rule.policy.suspension === 'continue' ? [] : recorded;
  const run = rule.policy.suspension === 'restart' ? runRestarting(rule, start, pauses) : runFrom(rule, start, pauses);
  const final = request.extension ? extend(rule, request.extension, start, pauses) : run;
  if (isUncovered(run, rule) || isUncovered(final, rule)) throw calendarNotCovered(dayOf(rule.limit));
  const runEnd = endOf(run, start);
  const end = endOf(final, start);
  const stretches = clip(run.stretches, Math.min(runEnd, end));
  const counted = withoutOverlaps(pauses, runEnd);
  const originalDueAt = run.stopped ? null : toInstant(run.due);
  return {
    dueAt: final === run ? originalDueAt : final.stopped ? null : toInstant(final.due),
    originalDueAt,
    state: final.stopped ? 'suspended' : 'running',
    provisional: calendar.isProvisional(dayOf(start), dayOf(Math.max(end, runEnd))),
    countedMinutes: totalMinutes(calendar, stretches, counted),
    countedDays: daysOf(request.duration, { calendar, stretches, counted, isComplete: !run.stopped && end >= runEnd }),
    calendar: calendar.ref,
    segments: explained ? segmentsOf(calendar, request, { stretches, counted, start, runEnd, end, pauses, open: final.stopped }) : NOTHING,
  };
}

const NOTHING: readonly Segment[] = [];

function ruleOf(calendar: CompiledCalendar, { duration, policy: given }: DeadlineRequest, start: number): Rule {
  const policy = resolvePolicy(given, duration.unit);
  const amount = amountOf(duration, calendar.standardDayMinutes, policy.daysAsHours);
  const firstUncovered = calendar.firstUncoveredFrom(dayOf(start));
  const limit = firstUncovered * MINUTES_PER_DAY;
  if (limit <= start) throw calendarNotCovered(firstUncovered);
  return { calendar, amount, policy, limit };
}

interface Ended {
  readonly due: number;
  readonly stopped?: Pause;
}

function isUncovered({ due, stopped }: Ended, { limit }: Rule): boolean {
  return stopped === undefined && due >= limit;
}

/** Where the explanation ends: at the due instant, or where an open suspension stops the clock. */
function endOf({ due, stopped }: Ended, start: number): number {
  return stopped ? Math.max(stopped.from, start) : due;
}

interface Counted {
  readonly calendar: CompiledCalendar;
  readonly stretches: readonly Stretch[];
  readonly counted: readonly Pause[];
  readonly isComplete: boolean;
}

/** A complete duration in days counts itself; months, and what is suspended, are counted out. */
function daysOf({ unit, value }: Duration, { calendar, stretches, counted, isComplete }: Counted): number | null {
  if (unit === 'working-hours' || unit === 'same-day') return null;
  if (isComplete && unit !== 'months') return value!;
  return Math.round(totalDays(calendar, stretches, counted) * 10_000) / 10_000;
}

interface Course {
  readonly stretches: readonly Stretch[];
  readonly counted: readonly Pause[];
  readonly start: number;
  readonly runEnd: number;
  readonly end: number;
  readonly pauses: readonly Pause[];
  readonly open?: Pause;
}

function segmentsOf(
  calendar: CompiledCalendar,
  { extension }: DeadlineRequest,
  { stretches, counted, start, runEnd, end, pauses, open }: Course,
) {
  const parts = [{ stretches, pauses: counted }];
  if (end > runEnd) parts.push({ stretches: [idle('extension', runEnd, end)], pauses: withoutOverlaps(pauses, end) });
  return explain(calendar, { start, parts, open, letter: extension?.letter });
}
