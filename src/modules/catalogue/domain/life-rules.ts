import { checkPublication, versionOverlaps, type Publication } from '../../../shared/publication.js';
import { nothingToRepeal, repealedOnThatDay } from './life.errors.js';
import { periodOn, periodsOf, type VersionPeriod } from './procedure-version.js';
import type { ProcedureRepeal } from './version-draft.js';
import { repealBegun, repealNotFound, repealsOfVersion } from './repeal-withdrawal.errors.js';
import { versionBegun, versionNotPublished, versionWithdrawn } from './withdrawal.errors.js';

/**
 * Whether a version may be published as decided: it begins after every one that is published, so that no two hold on one day.
 *
 * @param today local date
 * @throws DomainError VERSION_OVERLAPS, REPEALED_ON_THAT_DAY (422), and as `checkPublication`
 */
export function assertPublishable(
  periods: readonly VersionPeriod[],
  repeals: readonly ProcedureRepeal[],
  publication: Publication,
  today: string,
): void {
  checkPublication(publication, today);
  const { effectiveFrom } = publication;
  const newest = periods.findLast(({ withdrawn }) => !withdrawn);
  if (newest && effectiveFrom <= newest.effectiveFrom) throw versionOverlaps(newest.effectiveFrom);
  // It would end as it begins.
  if (repeals.some((repeal) => repeal.effectiveFrom === effectiveFrom)) throw repealedOnThatDay(effectiveFrom);
}

/**
 * Whether the procedure can end as decided: some version would be in force on the first date on which it is to be no more.
 *
 * @param today local date
 * @throws DomainError NOTHING_TO_REPEAL (422), and as `checkPublication`
 */
export function assertRepealable(periods: readonly VersionPeriod[], publication: Publication, today: string): void {
  checkPublication(publication, today);
  const { effectiveFrom } = publication;
  if (!periodOn(periods, effectiveFrom)) throw nothingToRepeal(effectiveFrom);
}

/** What a repeal from a local date on would do. */
export interface RepealPreview {
  readonly effectiveFrom: string;
  /** The version that it would end. */
  readonly endsVersionNo: number;
  /** A published version that begins later and brings the procedure back unless it is withdrawn; null: there is none. */
  readonly broughtBackBy: { readonly versionNo: number; readonly effectiveFrom: string } | null;
}

/** What a repeal would do. @throws DomainError NOTHING_TO_REPEAL (422) */
export function repealAsked(periods: readonly VersionPeriod[], effectiveFrom: string): RepealPreview {
  const ended = periodOn(periods, effectiveFrom);
  if (!ended) throw nothingToRepeal(effectiveFrom);
  const later = periods.find((each) => !each.withdrawn && each.effectiveFrom > effectiveFrom && each.effectiveTo !== each.effectiveFrom);
  const broughtBackBy = later ? { versionNo: later.versionNo, effectiveFrom: later.effectiveFrom } : null;
  return { effectiveFrom, endsVersionNo: ended.versionNo, broughtBackBy };
}

/**
 * The version of a number, if it can be withdrawn: no dossier can have been received under one that has not begun, and no repeal is left
 * over that would repeal nothing, and end whatever is published next.
 *
 * @param repeals that were not withdrawn
 * @param today local date
 * @throws DomainError PROCEDURE_VERSION_NUMBER_UNKNOWN (404), VERSION_WITHDRAWN, VERSION_BEGUN, VERSION_REPEALED (409)
 */
export function withdrawable(
  periods: readonly VersionPeriod[],
  repeals: readonly ProcedureRepeal[],
  versionNo: number,
  today: string,
): VersionPeriod {
  const period = periods.find((each) => each.versionNo === versionNo);
  if (!period) throw versionNotPublished();
  if (period.withdrawn) throw versionWithdrawn();
  if (period.effectiveFrom <= today) throw versionBegun(period.effectiveFrom);
  const { effectiveTo } = period;
  const otherRepeals = repeals.map(({ effectiveFrom }) => effectiveFrom).filter((day) => day !== effectiveTo);
  if (effectiveTo !== null && otherRepeals.length < repeals.length) {
    const otherVersions = periods.filter((each) => each !== period);
    if (!periodOn(periodsOf(otherVersions, otherRepeals), effectiveTo)) throw repealsOfVersion(effectiveTo);
  }
  return period;
}

/**
 * The repeal of a local date, if it can be withdrawn.
 *
 * @param today local date
 * @throws DomainError REPEAL_NOT_FOUND (404), REPEAL_BEGUN (409)
 */
export function withdrawableRepeal(repeals: readonly ProcedureRepeal[], effectiveFrom: string, today: string): ProcedureRepeal {
  const repeal = repeals.find((each) => each.effectiveFrom === effectiveFrom);
  if (!repeal) throw repealNotFound();
  if (effectiveFrom <= today) throw repealBegun(effectiveFrom);
  return repeal;
}
