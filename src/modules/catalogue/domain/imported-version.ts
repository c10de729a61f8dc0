import type { VersionStart } from './procedure-version.js';

/** The facts of a published version with which an imported row is compared. */
export type KnownVersion = VersionStart & { readonly contentHash: string; readonly withdrawn: boolean };

/**
 * The version that an imported row becomes. The first one holds from the date that the source gives; a change holds from the day of its
 * import, and never before the version that it replaces. `unchanged`: it says what the newest version says, or what the source said when it
 * was last taken in, so that what an office published since stays. `scheduled`: an office published a version for a later day, which a row
 * that changed meanwhile does not overrule. What an office withdrew is not taken in again as long as the source says nothing else.
 *
 * @param known in the order of their numbers
 * @param importedOn local date of the import
 */
export function importedVersion(
  known: readonly KnownVersion[],
  contentHash: string,
  stated: Omit<VersionStart, 'versionNo'>,
  importedOn: string,
): VersionStart | 'unchanged' | 'scheduled' {
  const versionNo = (known.at(-1)?.versionNo ?? 0) + 1;
  const newest = known.findLast(({ withdrawn }) => !withdrawn);
  const lastImported = known.findLast(({ effectiveFromSource }) => effectiveFromSource !== 'stated');
  if (contentHash === newest?.contentHash || contentHash === lastImported?.contentHash) return 'unchanged';
  if (!newest) return { versionNo, effectiveFrom: stated.effectiveFrom, effectiveFromSource: stated.effectiveFromSource };
  if (newest.effectiveFromSource === 'stated' && newest.effectiveFrom > importedOn) return 'scheduled';
  const effectiveFrom = importedOn > newest.effectiveFrom ? importedOn : newest.effectiveFrom;
  return { versionNo, effectiveFrom, effectiveFromSource: 'import' };
}
