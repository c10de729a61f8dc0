import type { ProcedureContent } from './procedure.js';

/**
 * What the date from which a version holds was read from: the source of the first version, or the day of the import that found a change.
 */
export const EFFECTIVE_FROM_SOURCES = ['publication', 'decision', 'collection', 'import'] as const;
export type EffectiveFromSource = (typeof EFFECTIVE_FROM_SOURCES)[number];

/** When a version holds, without what it says. Dates are local dates `YYYY-MM-DD` (Asia/Ho_Chi_Minh). */
export interface VersionPeriod {
  readonly id: string;
  /** From 1. */
  readonly versionNo: number;
  /** The first date on which it holds. */
  readonly effectiveFrom: string;
  readonly effectiveFromSource: EffectiveFromSource;
  /** The first date on which it holds no longer, or null while no end is known. */
  readonly effectiveTo: string | null;
}

/** A published version of a procedure, which never changes; only its end may become known later. */
export interface ProcedureVersion extends VersionPeriod {
  readonly procedureCode: string;
  readonly content: ProcedureContent;
}

/**
 * The version in force on a local date, or undefined before the first one and after a repeal. Periods are in the order of their numbers and
 * do not overlap.
 */
export function periodOn(periods: readonly VersionPeriod[], on: string): VersionPeriod | undefined {
  return periods.findLast(({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo === null || on < effectiveTo));
}

/** What is known of a procedure's newest version when another one may follow it. */
export interface NewestVersion {
  readonly versionNo: number;
  readonly effectiveFrom: string;
  readonly contentHash: string;
}

/** Number and beginning of a version that is to be published. */
export type VersionStart = Pick<VersionPeriod, 'versionNo' | 'effectiveFrom' | 'effectiveFromSource'>;

/**
 * The version that an imported row becomes, or undefined when it says what the newest version says already. The first version holds
 * from the date that the source gives; a change holds from the day of its import, and never before the version that it replaces.
 *
 * @param importedOn local date of the import
 */
export function nextVersion(
  newest: NewestVersion | undefined,
  contentHash: string,
  stated: Omit<VersionStart, 'versionNo'>,
  importedOn: string,
): VersionStart | undefined {
  if (!newest) return { versionNo: 1, effectiveFrom: stated.effectiveFrom, effectiveFromSource: stated.effectiveFromSource };
  if (newest.contentHash === contentHash) return undefined;
  const effectiveFrom = importedOn > newest.effectiveFrom ? importedOn : newest.effectiveFrom;
  return { versionNo: newest.versionNo + 1, effectiveFrom, effectiveFromSource: 'import' };
}
