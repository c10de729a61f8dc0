import { haveHandInCommon } from '../../../shared/acting.js';
import { graphOf } from './graph-forms.js';
import { checkShape } from './graph-shape.js';
import {
  processDraftByChecker,
  processDraftNotChecked,
  processDraftOutdated,
  processDraftUnchanged,
  processVersionUnknown,
} from './process-draft.errors.js';
import { definitionRefused } from './process.errors.js';
import type { ProcessGraph, StatedGraph } from './process-graph.js';
import type { HashOf, ProcessDraft } from './process-draft.js';

/** By which decision a content is published: by none, as long as it is a draft. */
const UNDECIDED = { decision: null, issuer: null, decidedOn: null };

/** What is written of a draft. @throws DomainError DEFINITION_REFUSED (422) where it is no graph, every finding with its node and field */
export function draftContent(code: string, stated: StatedGraph): ProcessGraph {
  const findings = checkShape(stated);
  if (findings.length > 0) throw definitionRefused(stated, findings);
  return { code, ...stated, source: UNDECIDED };
}

/** What a draft is to say, and of which published version it takes account then; where none is named, of the one of before. */
export interface ProcessRevision {
  readonly stated: StatedGraph;
  readonly basedOnVersion?: number;
}

/** A published version as drafts look at it. */
interface Published {
  readonly version: number;
}

/**
 * A draft with other content, or of another version, which nobody has checked yet.
 *
 * @param published versions of the process
 * @param hands everybody who stands behind the change
 * @throws DomainError PROCESS_DRAFT_UNCHANGED (409) where it says what it said before of the same version, PROCESS_VERSION_UNKNOWN (422),
 *   and as `draftContent`
 */
export function revised(
  draft: ProcessDraft,
  { stated, basedOnVersion = draft.basedOnVersion ?? undefined }: ProcessRevision,
  published: readonly Published[],
  hashOf: HashOf,
  hands: readonly string[],
): ProcessDraft {
  const content = draftContent(draft.content.code, stated);
  const isRebased = basedOnVersion !== undefined && basedOnVersion !== draft.basedOnVersion;
  if (isRebased && !published.some(({ version }) => version === basedOnVersion)) throw processVersionUnknown();
  const isSame = hashOf(content) === hashOf({ ...graphOf(draft.content), source: UNDECIDED });
  if (isSame && !isRebased) throw processDraftUnchanged();
  const editedBy = [...new Set([...draft.editedBy, ...hands])].filter((hand) => hand !== draft.draftedBy);
  return { ...draft, basedOnVersion: basedOnVersion ?? null, content, editedBy, checkedBy: null, checkedAt: null };
}

/**
 * What was published after the version that a draft follows would be undone by it unseen.
 *
 * @param standing versions that were not withdrawn, in the order of their numbers
 * @throws DomainError PROCESS_DRAFT_OUTDATED (409)
 */
export function assertFollows({ basedOnVersion }: ProcessDraft, standing: readonly Published[]): void {
  const newest = standing.at(-1)?.version;
  if (newest !== undefined && isOutdated(basedOnVersion, newest)) throw processDraftOutdated(basedOnVersion, newest);
}

/** Whether a draft was written before the newest version that stands. */
export function isOutdated(basedOnVersion: number | null, newest: number): boolean {
  return basedOnVersion === null || basedOnVersion < newest;
}

/**
 * A draft that somebody found right: whoever wrote any of it, or stands in for somebody who did, cannot, as with procedures.
 *
 * @param hands everybody who stands behind the check, the caller first
 * @throws DomainError PROCESS_DRAFT_CHECKED_BY_AUTHOR (403) where one of them wrote any of it
 */
export function checked(draft: ProcessDraft, hands: readonly [string, ...string[]], checkedAt: Date): ProcessDraft {
  if (haveHandInCommon([draft.draftedBy, ...draft.editedBy], hands)) throw processDraftByChecker();
  return { ...draft, checkedBy: hands[0], checkedAt };
}

/** @throws DomainError PROCESS_DRAFT_NOT_CHECKED (409) where nobody has checked the draft as it is now */
export function assertChecked({ checkedBy }: ProcessDraft): void {
  if (checkedBy === null) throw processDraftNotChecked();
}
