import type { StoredProcess } from './graph-forms.js';

/** More drafts of one process at once than anybody works on; so many are read with it. */
export const MOST_PROCESS_DRAFTS = 20;

/** A version that is being written; it becomes one under its id. */
export interface ProcessDraft {
  readonly id: string;
  readonly processId: string;
  /** Number of the published version that it copies or takes account of; null for the first of a new process, and for those from before. */
  readonly basedOnVersion: number | null;
  readonly content: StoredProcess;
  readonly draftedBy: string;
  readonly draftedAt: Date;
  /** Everybody else who changed what it says. */
  readonly editedBy: readonly string[];
  /** Who found it right as it is now; null where nobody did since it was last changed. */
  readonly checkedBy: string | null;
  readonly checkedAt: Date | null;
}

/** How contents are compared. */
export type HashOf = (content: StoredProcess) => string;
