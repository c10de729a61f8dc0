import { checkPublication, type Publication } from '../../../shared/publication.js';
import { nothingToRepeal, repealedOnThatDay, repealInPast, versionBeginsInPast, versionOverlaps } from './life.errors.js';
import { periodOn, type VersionPeriod } from './procedure-version.js';
import type { ProcedureRepeal } from './version-draft.js';

/**
 * Whether a version may be published as decided. What the catalogue answered for a day that has begun stays answered, so nothing is
 * published for the past; and a version begins after every one that is published, so that no two hold on one day.
 *
 * @param today local date
 * @throws DomainError VERSION_BEGINS_IN_PAST, VERSION_OVERLAPS, REPEALED_ON_THAT_DAY (422), and as `checkPublication`
 */
export function assertPublishable(
  periods: readonly VersionPeriod[],
  repeals: readonly ProcedureRepeal[],
  publication: Publication,
  today: string,
): void {
  checkPublication(publication, today);
  const { effectiveFrom } = publication;
  if (effectiveFrom < today) throw versionBeginsInPast(today);
  const newest = periods.at(-1);
  if (newest && effectiveFrom <= newest.effectiveFrom) throw versionOverlaps(newest.effectiveFrom);
  // It would end as it begins.
  if (repeals.some(({ effectiveOn }) => effectiveOn === effectiveFrom)) throw repealedOnThatDay(effectiveFrom);
}

/**
 * Whether the procedure can end on a local date: today or later, and some version would be in force on it.
 *
 * @throws DomainError REPEAL_IN_PAST, NOTHING_TO_REPEAL (422)
 */
export function assertRepealable(periods: readonly VersionPeriod[], effectiveOn: string, today: string): void {
  if (effectiveOn < today) throw repealInPast(today);
  if (!periodOn(periods, effectiveOn)) throw nothingToRepeal(effectiveOn);
}
