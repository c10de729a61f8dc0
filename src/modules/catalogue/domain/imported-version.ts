import type { VersionStart } from './procedure-version.js';

/** The facts of a published version with which an imported row is compared. */
export type KnownVersion = VersionStart & { readonly contentHash: string; readonly withdrawn: boolean };

/** Why a row that says something new is not taken in. */
export type ChangeWaits = 'scheduled' | 'repealed';

/**
 * The version that an imported row becomes. The first one holds from the date that the source gives; a change holds from the day of its
 * import, and never before the version that it replaces. `unchanged`: it says what the newest version says, or what the source said when it
 * was last taken in, so that what an office published since stays. `scheduled`: an office published a version for a later day, which a row
 * that changed meanwhile does not overrule. `repealed`: the newest version is ended by a repeal, which takes a decision to undo and no row.
 * What an office withdrew is not taken in again as long as the source says nothing else.
 *
 * @param known in the order of their numbers
 * @param repeals local dates of those that stand
 * @param importedOn local date of the import
 */
export function importedVersion(
  known: readonly KnownVersion[],
  repeals: readonly string[],
  contentHash: string,
  stated: Omit<VersionStart, 'versionNo'>,
  importedOn: string,
): VersionStart | 'unchanged' | ChangeWaits {
  const versionNo = (known.at(-1)?.versionNo ?? 0) + 1;
  const newest = known.findLast(({ withdrawn }) => !withdrawn);
  const lastImported = known.findLast(({ effectiveFromSource }) => effectiveFromSource !== 'stated');
  if (contentHash === newest?.contentHash || contentHash === lastImported?.contentHash) return 'unchanged';
  if (!newest) return { versionNo, effectiveFrom: stated.effectiveFrom, effectiveFromSource: stated.effectiveFromSource };
  if (newest.effectiveFromSource === 'stated' && newest.effectiveFrom > importedOn) return 'scheduled';
  const effectiveFrom = importedOn > newest.effectiveFrom ? importedOn : newest.effectiveFrom;
  if (repeals.some((on) => newest.effectiveFrom <= on && on <= effectiveFrom)) return 'repealed';
  return { versionNo, effectiveFrom, effectiveFromSource: 'import' };
}
