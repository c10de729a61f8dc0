import type { DomainEvent } from '../../shared/domain-event.js';
import type { ProcessDefinition } from './domain/process-definition.js';

/** Where a version comes from: the files of the product, or the installation's own people. */
export const PROCESS_ORIGINS = ['product', 'own'] as const;
export type ProcessOrigin = (typeof PROCESS_ORIGINS)[number];

export const PROCESS_EVENTS = {
  adopted: 'workflow.process-adopted.v1',
  drafted: 'workflow.process-drafted.v1',
  draftDiscarded: 'workflow.process-draft-discarded.v1',
  published: 'workflow.process-published.v1',
} as const;

/** A published version as an entry carries it. */
export interface PublishedVersion {
  readonly definitionId: string;
  readonly version: number;
  /** Local date `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  readonly origin: ProcessOrigin;
  readonly content: ProcessDefinition;
}

/** What was published before processes had streams. */
export type ProcessAdopted = DomainEvent<
  'workflow.process-adopted.v1',
  { readonly code: string; readonly versions: readonly PublishedVersion[] }
>;

/** Somebody wrote a draft; its source is empty until it is decided. */
export type ProcessDrafted = DomainEvent<
  'workflow.process-drafted.v1',
  { readonly code: string; readonly definitionId: string; readonly content: ProcessDefinition }
>;

/** The draft was discarded. */
export type ProcessDraftDiscarded = DomainEvent<
  'workflow.process-draft-discarded.v1',
  { readonly code: string; readonly definitionId: string }
>;

/** A version was published and never changes from now on; cases that run stay on theirs. */
export type ProcessPublished = DomainEvent<'workflow.process-published.v1', PublishedVersion & { readonly code: string }>;
