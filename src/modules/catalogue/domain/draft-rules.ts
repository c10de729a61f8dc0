import { haveHandInCommon } from '../../../shared/acting.js';
import { draftByChecker, draftNotChecked, draftNotFound, draftOutdated, draftUnchanged } from './draft.errors.js';
import type { KnownVersion } from './imported-version.js';
import { versionUnknown } from './life.errors.js';
import { assertConsistent, assertOnlineLevel, type StatedContent } from './stated-content.js';
import type { CheckableDraft, PublishedVersion, VersionDraft, VersionKeys } from './version-draft.js';

/** What a draft is to say, and of which published version it takes account then; where none is named, of the one of before. */
export interface Revision {
  readonly stated: StatedContent;
  readonly basedOnVersionNo?: number;
}

/**
 * A draft with other content, or of another version, which nobody has checked yet; code, decision and day of publication stay.
 *
 * @param published versions of the procedure
 * @param hands everybody who stands behind the change
 * @throws DomainError DRAFT_UNCHANGED (409) where it says what it said before of the same version, PROCEDURE_VERSION_UNKNOWN (422), and as
 *   `assertConsistent`
 */
export function revised(
  draft: VersionDraft,
  revision: Revision,
  published: readonly Pick<PublishedVersion, 'versionNo'>[],
  keys: VersionKeys,
  hands: readonly string[],
): VersionDraft {
  const { stated, basedOnVersionNo = draft.basedOnVersionNo } = revision;
  assertConsistent(stated, draft.content);
  const { code, decision, publishedOn } = draft.content;
  const content = { ...stated, code, decision, publishedOn };
  const isRebased = basedOnVersionNo !== draft.basedOnVersionNo;
  if (isRebased && !published.some(({ versionNo }) => versionNo === basedOnVersionNo)) throw versionUnknown();
  return { ...rewritten(draft, keys.hashOf(content), hands, isRebased), content, basedOnVersionNo };
}

/**
 * A draft that says something else now: whoever did that is one of its authors, and nobody has checked it yet.
 *
 * @param isRebased whether it follows another version now, which is a change though it says the same
 * @throws DomainError DRAFT_UNCHANGED (409)
 */
export function rewritten<Draft extends CheckableDraft>(
  draft: Draft,
  contentHash: string,
  hands: readonly string[],
  isRebased = false,
): Draft {
  if (contentHash === draft.contentHash && !isRebased) throw draftUnchanged();
  const editedBy = [...new Set([...draft.editedBy, ...hands])].filter((hand) => hand !== draft.draftedBy);
  return { ...draft, contentHash, editedBy, checkedBy: null, checkedAt: null };
}

/**
 * A draft that somebody found right: the office of procedure control checks what others wrote (TT 01/2018/TT-VPCP, article 8).
 *
 * @param hands everybody who stands behind the check, the caller first
 * @throws DomainError DRAFT_CHECKED_BY_AUTHOR (403) where one of them wrote any of it
 */
export function checked<Draft extends CheckableDraft>(draft: Draft, hands: readonly [string, ...string[]], checkedAt: Date): Draft {
  if (haveHandInCommon([draft.draftedBy, ...draft.editedBy], hands)) throw draftByChecker();
  return { ...draft, checkedBy: hands[0], checkedAt };
}

/** @throws DomainError DRAFT_NOT_CHECKED (409) where nobody has checked the draft as it is now */
export function assertChecked({ checkedBy }: Pick<CheckableDraft, 'checkedBy'>): void {
  if (checkedBy === null) throw draftNotChecked();
}

/**
 * What was published after the version that a draft follows would be undone by it unseen.
 *
 * @param published versions in the order of their numbers
 * @throws DomainError DRAFT_OUTDATED (409)
 */
export function assertFollows(
  { basedOnVersionNo }: Pick<VersionDraft, 'basedOnVersionNo'>,
  published: readonly Pick<KnownVersion, 'versionNo' | 'withdrawn'>[],
): void {
  const newest = published.findLast(({ withdrawn }) => !withdrawn);
  if (newest && isOutdated(basedOnVersionNo, newest.versionNo)) throw draftOutdated(basedOnVersionNo, newest.versionNo);
}

/**
 * What a draft of a procedure has to pass when it is checked, again when it is published, and whenever somebody looks at it.
 *
 * @param published versions in the order of their numbers
 */
export function contentGate(
  draft: Pick<VersionDraft, 'basedOnVersionNo' | 'content'>,
  published: readonly Pick<KnownVersion, 'versionNo' | 'withdrawn'>[],
): readonly (() => void)[] {
  return [() => assertFollows(draft, published), () => assertOnlineLevel(draft.content)];
}

/** Whether a draft was written before the newest version that stands. */
export function isOutdated(basedOnVersionNo: number | null, newest: number): boolean {
  return basedOnVersionNo === null || basedOnVersionNo < newest;
}

/** The draft of an id. @throws DomainError DRAFT_NOT_FOUND (404) */
export function draftOf<Draft extends { readonly id: string }>(drafts: readonly Draft[], draftId: string): Draft {
  const draft = drafts.find(({ id }) => id === draftId);
  if (!draft) throw draftNotFound();
  return draft;
}
