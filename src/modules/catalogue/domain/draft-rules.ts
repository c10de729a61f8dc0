import { haveHandInCommon } from '../../../shared/acting.js';
import { draftByChecker, draftNotChecked, draftNotFound, draftUnchanged } from './draft.errors.js';
import { assertConsistent, type StatedContent } from './stated-content.js';
import type { CheckableDraft, VersionDraft, VersionKeys } from './version-draft.js';

/**
 * A draft with other content, which nobody has checked yet; code, decision and day of publication stay.
 *
 * @param hands everybody who stands behind the change
 * @throws DomainError DRAFT_UNCHANGED (409) where it says what it said before, and as `assertConsistent`
 */
export function revised(draft: VersionDraft, stated: StatedContent, keys: VersionKeys, hands: readonly string[]): VersionDraft {
  assertConsistent(stated);
  const { code, decision, publishedOn } = draft.content;
  const content = { ...stated, code, decision, publishedOn };
  return { ...rewritten(draft, keys.hashOf(content), hands), content };
}

/**
 * A draft that says something else now: whoever did that is one of its authors, and nobody has checked it yet.
 *
 * @throws DomainError DRAFT_UNCHANGED (409)
 */
export function rewritten<Draft extends CheckableDraft>(draft: Draft, contentHash: string, hands: readonly string[]): Draft {
  if (contentHash === draft.contentHash) throw draftUnchanged();
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

/** The draft of an id. @throws DomainError DRAFT_NOT_FOUND (404) */
export function draftOf<Draft extends { readonly id: string }>(drafts: readonly Draft[], draftId: string): Draft {
  const draft = drafts.find(({ id }) => id === draftId);
  if (!draft) throw draftNotFound();
  return draft;
}
