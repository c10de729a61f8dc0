import type { DomainEvent } from '../../shared/domain-event.js';

export const DOCUMENT_EVENTS = { kept: 'documents.document-kept.v1', revoked: 'documents.document-revoked.v1' } as const;

/** A paper or result was put into its owner's repository; the owner is named by the source dossier. */
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

/** A document was found to be no result; on a background stream, so that the dossier's version stays. */
export type DocumentRevoked = DomainEvent<
  'documents.document-revoked.v1',
  { readonly dossierId: string; readonly documentId: string; readonly reason: 'dossier-refused'; readonly revokedAt: string }
>;

export const CONSENT_EVENTS = { given: 'documents.consent-given.v1', revoked: 'documents.consent-revoked.v1' } as const;

/** How the owner asked to be notified of what is recorded in their name. */
export interface ConsentContact {
  readonly phone: string | null;
  readonly email: string | null;
}

/** A person gave an agency consent to search their repository; on a stream of its own. The person is in the personal part. */
export type ConsentGiven = DomainEvent<
  'documents.consent-given.v1',
  {
    readonly consentId: string;
    readonly agencyCode: string;
    readonly evidence: 'signed-in' | 'signed-form' | 'person-present';
    readonly formSha256: string | null;
    readonly validUntil: string;
  },
  { readonly ownerName: string; readonly ownerPersonKey: string } & ConsentContact
>;

type Revoked = { readonly consentId: string; readonly agencyCode: string; readonly revokedAt: string };
/** The consent was withdrawn. */
export type ConsentRevoked = DomainEvent<'documents.consent-revoked.v1', Revoked>;
