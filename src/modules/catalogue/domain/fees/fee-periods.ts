import { dayAfter } from '../../../../shared/dates.js';
import { checkPublication, versionOverlaps } from '../../../../shared/publication.js';
import type { ProcedurePublication } from '../publication-day.js';
import type { FeeScheduleContent } from './fee-schedule-content.js';
import {
  correctionMisplaced,
  feeVersionBegun,
  feeVersionNotFound,
  feeVersionWithdrawn,
  lastDayTooEarly,
  schedulesOverlap,
} from './fee-schedule.errors.js';

/** By which decision a version holds, from when, until when, and when it was made public. Local dates. */
export interface FeePublication extends ProcedurePublication {
  readonly lastDay?: string | null;
  /** Number of the version that was published wrong for today, and never was as it stands. */
  readonly correctsVersionNo?: number;
}

/** A version as far as its time goes. */
export interface FeeVersionStart {
  readonly id: string;
  readonly versionNo: number;
  readonly effectiveFrom: string;
  readonly lastDay: string | null;
  readonly withdrawn: boolean;
}

/** When a version holds: from a local date until before another one, or without an end. */
export interface FeePeriod extends FeeVersionStart {
  readonly effectiveTo: string | null;
}

/** When each version holds: until its last day or, if that comes first, until the next one begins. Those withdrawn are passed over. */
export function feePeriods<Version extends FeeVersionStart>(versions: readonly Version[]): readonly (Version & FeePeriod)[] {
  const inOrder = versions.toSorted((one, other) => one.versionNo - other.versionNo);
  const standing = inOrder.filter(({ withdrawn }) => !withdrawn);
  return inOrder.map((version) => {
    if (version.withdrawn) return { ...version, effectiveTo: version.effectiveFrom };
    const next = standing[standing.indexOf(version) + 1]?.effectiveFrom;
    const ends = [next, version.lastDay === null ? undefined : dayAfter(version.lastDay)].filter((end) => end !== undefined);
    return { ...version, effectiveTo: ends.toSorted()[0] ?? null };
  });
}

/** Whether a version holds on a local date. */
export function holdsOn({ effectiveFrom, effectiveTo }: Pick<FeePeriod, 'effectiveFrom' | 'effectiveTo'>, on: string): boolean {
  return effectiveFrom <= on && (effectiveTo === null || on < effectiveTo);
}

/**
 * Whether a version may begin as decided: after every one that was published before it, today or later. One that corrects the newest, which
 * began today, begins on the same day in its place.
 *
 * @param today local date
 * @returns the version that it corrects; undefined where it corrects none
 * @throws DomainError VERSION_OVERLAPS, FEE_CORRECTION_MISPLACED, FEE_LAST_DAY_TOO_EARLY (422), and as `checkPublication`
 */
export function assertBegins<Period extends FeePeriod>(
  periods: readonly Period[],
  publication: FeePublication,
  today: string,
): Period | undefined {
  checkPublication(publication, today);
  const { effectiveFrom, lastDay = null, correctsVersionNo } = publication;
  const newest = periods.findLast(({ withdrawn }) => !withdrawn);
  const isCorrection = correctsVersionNo !== undefined;
  const begunToday = newest?.effectiveFrom === today && effectiveFrom === today;
  if (isCorrection && !(begunToday && newest.versionNo === correctsVersionNo)) throw correctionMisplaced();
  if (!isCorrection && newest && effectiveFrom <= newest.effectiveFrom) throw versionOverlaps(newest.effectiveFrom);
  if (lastDay !== null && lastDay < effectiveFrom) throw lastDayTooEarly();
  return isCorrection ? newest : undefined;
}

/**
 * The version of a number, if it can be withdrawn: no dossier can have been submitted under one that has not begun.
 *
 * @param today local date
 * @throws DomainError FEE_VERSION_NOT_FOUND (404), FEE_VERSION_WITHDRAWN, FEE_VERSION_BEGUN (409)
 */
export function withdrawableVersion(periods: readonly FeePeriod[], versionNo: number, today: string): FeePeriod {
  const period = periods.find((each) => each.versionNo === versionNo);
  if (!period) throw feeVersionNotFound();
  if (period.withdrawn) throw feeVersionWithdrawn();
  if (period.effectiveFrom <= today) throw feeVersionBegun(period.effectiveFrom);
  return period;
}

/** A version with what decides whether it stands in the way of another one. */
export interface PlacedVersion extends FeePeriod {
  readonly scheduleCode: string;
  readonly content: Pick<FeeScheduleContent, 'scope' | 'lines'>;
}

/**
 * Whether no two schedules state the same item for the same procedures on one day from equally near: nobody could say which holds.
 *
 * @throws DomainError FEE_SCHEDULES_OVERLAP (409)
 */
export function assertApart(own: readonly PlacedVersion[], others: readonly PlacedVersion[]): void {
  for (const one of own) {
    const other = others.find((each) => inTheWay(one, each));
    if (other) throw schedulesOverlap(other.scheduleCode, other.effectiveFrom);
  }
}

/** Whether none of some versions stands in the way of another one. */
export function areApart(own: readonly PlacedVersion[], others: readonly PlacedVersion[]): boolean {
  return !own.some((one) => others.some((other) => inTheWay(one, other)));
}

function inTheWay(one: PlacedVersion, other: PlacedVersion): boolean {
  const [a, b] = [one.content.scope, other.content.scope];
  const sameThings = a.kind === b.kind && (a.kind === 'everything' || a.codes.some((code) => b.codes.includes(code)));
  const items = new Set(other.content.lines.map(({ item }) => item));
  return sameThings && one.content.lines.some(({ item }) => items.has(item)) && meetInTime(one, other);
}

function meetInTime(one: FeePeriod, other: FeePeriod): boolean {
  return one.effectiveFrom < (other.effectiveTo ?? '9999') && other.effectiveFrom < (one.effectiveTo ?? '9999');
}
