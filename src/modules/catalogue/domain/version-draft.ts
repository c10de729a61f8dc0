import type { PublishedFacts } from '../catalogue.events.js';
import type { ListedVersion } from './listed-version.js';
import type { ProcedureContent } from './procedure.js';
import type { KnownVersion } from './imported-version.js';

/** More drafts of one procedure at once than anybody works on; so many are read with it. */
export const MOST_DRAFTS = 20;

/** Who wrote a draft of something, and who found it right. */
export interface CheckableDraft {
  readonly contentHash: string;
  readonly draftedBy: string;
  readonly draftedAt: Date;
  /** Everybody else who changed what it says. */
  readonly editedBy: readonly string[];
  /** Who found it right as it is now; null where nobody did since it was last changed. */
  readonly checkedBy: string | null;
  readonly checkedAt: Date | null;
}

/** A version that is being written: without a number until it is published, and in no public answer. */
export interface VersionDraft extends CheckableDraft {
  readonly id: string;
  readonly procedureId: string;
  readonly procedureCode: string;
  /** Number of the published version that it began as a copy of, or takes account of since; null for the first of a new procedure. */
  readonly basedOnVersionNo: number | null;
  readonly content: ProcedureContent;
}

/** A draft as it is begun. */
export type NewDraft = Pick<VersionDraft, 'id' | 'basedOnVersionNo' | 'content' | 'contentHash' | 'draftedBy' | 'draftedAt'>;

/** A published version as the aggregate has it; the content is there only where it is published now. */
export interface PublishedVersion extends Omit<KnownVersion, 'withdrawn'>, ListedVersion {
  readonly id: string;
  readonly procedureId: string;
  readonly procedureCode: string;
  readonly content?: ProcedureContent;
  readonly publishedAt: Date;
}

/** A published version as entries name it. */
export function factsOf({ id, versionNo, effectiveFrom, effectiveFromSource, contentHash }: PublishedVersion): PublishedFacts {
  return { versionId: id, versionNo, effectiveFrom, effectiveFromSource, contentHash };
}

/** A decision by which a procedure ends; a version that begins later brings it back. */
export interface ProcedureRepeal {
  readonly id: string;
  readonly procedureId: string;
  readonly procedureCode: string;
  /** The first local date on which it is in force no longer. */
  readonly effectiveFrom: string;
  /** Number and symbol of the decision. */
  readonly decisionNumber: string;
  /** Null where it was entered before they were asked for. */
  readonly decisionIssuer: string | null;
  readonly decidedOn: string | null;
}

/** A version or a repeal was withdrawn before it began. */
export interface Withdrawal {
  /** Of the version or the repeal. */
  readonly id: string;
  readonly procedureId: string;
  readonly procedureCode: string;
  readonly reason: string;
  readonly withdrawnAt: Date;
}

/** How the ids of versions and the hashes of their contents are made; the same in every installation. */
export interface VersionKeys {
  readonly idOf: (procedureCode: string, versionNo: number) => string;
  readonly hashOf: (content: ProcedureContent) => string;
}
