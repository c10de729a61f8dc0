import type { DomainEvent } from '../../shared/domain-event.js';
import type { StoredProcess } from './domain/graph-forms.js';

/** Where a version comes from: the files of the product, or the installation's own people. */
export const PROCESS_ORIGINS = ['product', 'own'] as const;
export type ProcessOrigin = (typeof PROCESS_ORIGINS)[number];

export const PROCESS_EVENTS = {
  adopted: 'workflow.process-adopted.v1',
  drafted: 'workflow.process-drafted.v1',
  draftRevised: 'workflow.process-draft-revised.v1',
  draftChecked: 'workflow.process-draft-checked.v1',
  draftDiscarded: 'workflow.process-draft-discarded.v1',
  published: 'workflow.process-published.v1',
  withdrawn: 'workflow.process-version-withdrawn.v1',
} as const;

/** A published version as an entry carries it. */
export interface PublishedVersion {
  readonly definitionId: string;
  readonly version: number;
  /** Local date `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  readonly origin: ProcessOrigin;
  readonly content: StoredProcess;
}

/** What was published before processes had streams. */
export type ProcessAdopted = DomainEvent<
  'workflow.process-adopted.v1',
  { readonly code: string; readonly versions: readonly PublishedVersion[] }
>;

/** Somebody wrote a draft; its source is empty until it is decided. */
export type ProcessDrafted = DomainEvent<
  'workflow.process-drafted.v1',
  { readonly code: string; readonly definitionId: string; readonly content: StoredProcess }
>;

/** What a draft says was changed; the hash is of what it says then. */
export type ProcessDraftRevised = DomainEvent<
  'workflow.process-draft-revised.v1',
  DraftFacts & {
    /** The version of which it takes account; entries from before it could change do not say so. */
    readonly basedOnVersion?: number | null;
  }
>;

/** A second person found a draft right as it was. */
export type ProcessDraftChecked = DomainEvent<'workflow.process-draft-checked.v1', DraftFacts>;

interface DraftFacts {
  readonly code: string;
  readonly definitionId: string;
  readonly contentHash: string;
}

/** A published version was withdrawn before it began. */
export type ProcessWithdrawn = DomainEvent<
  'workflow.process-version-withdrawn.v1',
  Omit<PublishedVersion, 'origin' | 'content'> & { readonly code: string; readonly reason: string }
>;

/** The draft was discarded. */
export type ProcessDraftDiscarded = DomainEvent<
  'workflow.process-draft-discarded.v1',
  { readonly code: string; readonly definitionId: string }
>;

/** A version was published and never changes from now on; cases that run stay on theirs. */
export type ProcessPublished = DomainEvent<'workflow.process-published.v1', PublishedVersion & { readonly code: string }>;
