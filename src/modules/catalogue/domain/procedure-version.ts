import type { HeldTerms } from './local/local-terms.js';
import type { ProcedureContent } from './procedure.js';

/**
 * What the date from which a version holds was read from: the source of the first version, the day of the import that found a change, or
 * the decision of the office that published it (`stated`).
 */
export const EFFECTIVE_FROM_SOURCES = ['publication', 'decision', 'collection', 'import', 'stated'] as const;
export type EffectiveFromSource = (typeof EFFECTIVE_FROM_SOURCES)[number];

/** Number and beginning of a version. */
export interface VersionStart {
  /** From 1, in the order of publication and without gaps. */
  readonly versionNo: number;
  /** The first local date `YYYY-MM-DD` (Asia/Ho_Chi_Minh) on which it holds; never before that of one before that was not withdrawn. */
  readonly effectiveFrom: string;
  readonly effectiveFromSource: EffectiveFromSource;
}

/** A published version without its end and its content. */
export interface StartedVersion extends VersionStart {
  readonly id: string;
  /** Handled inside the administration only, and in no public answer. */
  readonly internal: boolean;
  /** Taken back before it began: it never holds. */
  readonly withdrawn: boolean;
}

/** When a version holds, without what it says. */
export interface VersionPeriod extends StartedVersion {
  /** The first local date on which it no longer holds, or null without an end; of a withdrawn one the date on which it would have begun. */
  readonly effectiveTo: string | null;
}

/** A decision that ends a version (bãi bỏ). */
export interface EndingRepeal {
  /** The first local date on which the procedure is in force no longer. */
  readonly effectiveFrom: string;
  readonly decisionNumber: string;
  /** Null where it was entered before they were asked for. */
  readonly decisionIssuer: string | null;
  readonly decidedOn: string | null;
}

/** A published version of a procedure, which never changes; only its end may become known later. */
export interface ProcedureVersion extends VersionPeriod {
  /** The decision by which it ends; null: none that is known. */
  readonly repeal: EndingRepeal | null;
  readonly procedureCode: string;
  readonly content: ProcedureContent;
}

/** A version with what the province says over it on a date. */
export interface HeldVersion extends ProcedureVersion {
  /** What the national text says, without the province. */
  readonly national: ProcedureContent;
  readonly local: HeldTerms;
}

/**
 * When each version holds: until the next one begins or, if that comes first, until a repeal from its beginning on. Those withdrawn are
 * passed over.
 *
 * @param versions in the order of their numbers
 * @param repeals local dates
 */
export function periodsOf<Version extends StartedVersion>(
  versions: readonly Version[],
  repeals: readonly string[],
): readonly (Version & VersionPeriod)[] {
  const standing = versions.filter(({ withdrawn }) => !withdrawn);
  return versions.map((version) => {
    if (version.withdrawn) return { ...version, effectiveTo: version.effectiveFrom };
    const next = standing[standing.indexOf(version) + 1];
    const ends = [...repeals.filter((on) => on >= version.effectiveFrom), next?.effectiveFrom];
    const [effectiveTo = null] = ends.filter((on) => on !== undefined).toSorted();
    return { ...version, effectiveTo };
  });
}

/** The decision by which a version ends; null: a later version, or nothing that is known. */
export function endedBy<Repeal extends EndingRepeal>({ withdrawn, effectiveTo }: VersionPeriod, repeals: readonly Repeal[]): Repeal | null {
  return (withdrawn ? undefined : repeals.find(({ effectiveFrom }) => effectiveFrom === effectiveTo)) ?? null;
}

/**
 * The version in force on a local date, or undefined before the first one and after a repeal. Periods are in the order of their numbers and
 * do not overlap.
 */
export function periodOn<Period extends VersionPeriod>(periods: readonly Period[], on: string): Period | undefined {
  return periods.findLast(({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo === null || on < effectiveTo));
}

/**
 * The version shown of a procedure on a local date: the one in force, else the last one that was, else the first that will be;
 * undefined where there is none.
 */
export function periodKnownOn<Period extends VersionPeriod>(periods: readonly Period[], on: string): Period | undefined {
  const standing = periods.filter(({ withdrawn }) => !withdrawn);
  return periodOn(standing, on) ?? standing.findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? standing[0];
}

export const PERIOD_STATES = ['upcoming', 'in-force', 'ended', 'withdrawn'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

/** How a version stands on a local date; one that was replaced or repealed before it began is ended from its beginning on. */
export function periodState({ withdrawn, effectiveFrom, effectiveTo }: VersionPeriod, on: string): PeriodState {
  if (withdrawn) return 'withdrawn';
  if (on < effectiveFrom) return 'upcoming';
  return effectiveTo === null || on < effectiveTo ? 'in-force' : 'ended';
}
