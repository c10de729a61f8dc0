import type { DomainEvent } from '../../shared/domain-event.js';

export const DOCUMENT_EVENTS = { kept: 'documents.document-kept.v1' } as const;

/** A paper or result was put into its owner's repository; whose it is, is the source dossier's to tell. */
export type DocumentKept = DomainEvent<
  'documents.document-kept.v1',
  {
    readonly dossierId: string;
    readonly documentId: string;
    readonly kind: 'paper' | 'result';
    readonly code: string | null;
    /** Local date, `YYYY-MM-DD`. */
    readonly issuedOn: string;
    /** Last local date on which it is valid; null: no end. */
    readonly validUntil: string | null;
    readonly sha256: string;
  }
>;
