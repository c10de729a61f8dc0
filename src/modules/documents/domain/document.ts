import { EventSource } from '../../../shared/domain-event.js';
import { DOCUMENT_EVENTS, type DocumentKept } from '../documents.events.js';

/** A paper that was digitised, or the result of a procedure. */
export const DOCUMENT_KINDS = ['paper', 'result'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Whether a document may be relied on. */
export const DOCUMENT_STATES = ['valid', 'expired', 'revoked'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** The stored file of a document. */
export interface IssuedFile {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** The owner of a document as stated: the key of the identity number, and the name, compared without diacritics. */
export interface PaperOwner {
  readonly personKey: string;
  readonly name: string;
}

/** What a new document is made of. */
export interface NewDocument extends IssuedFile {
  readonly id: string;
  readonly ownerPersonKey: string;
  readonly kind: DocumentKind;
  readonly code: string | null;
  readonly title: string;
  readonly symbol: string | null;
  readonly ownerName: string;
  readonly issuer: string;
  readonly issuerAgencyCode: string;
  /** Local date, `YYYY-MM-DD`. */
  readonly issuedOn: string;
  readonly validUntil: string | null;
  readonly sourceDossierId: string;
  readonly keptAt: Date;
}

/** A paper or result in the repository of one person or organisation. */
export class StoredDocument extends EventSource {
  readonly id: string;
  /** Key of the owner; not the identity number itself. */
  readonly ownerPersonKey: string;
  readonly kind: DocumentKind;
  /** Code of the kind of paper or result (mã giấy tờ, mã kết quả); null where the procedure does not say. */
  readonly code: string | null;
  readonly title: string;
  /** Number and symbol as printed on it (số, ký hiệu). */
  readonly symbol: string | null;
  /**
   * Name of the owner, and code of the agency that issued it; null for documents stored before they were recorded, which only the owner
   * sees.
   */
  readonly ownerName: string | null;
  readonly issuerAgencyCode: string | null;
  /** Name of the agency that issued it. */
  readonly issuer: string;
  readonly issuedOn: string;
  readonly validUntil: string | null;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly sourceDossierId: string;
  readonly keptAt: Date;
  readonly revokedAt: Date | null;

  /** Puts a document into its owner's repository. */
  static keep(input: NewDocument): StoredDocument {
    const document = Object.assign(new StoredDocument(), input, { revokedAt: null });
    const { sourceDossierId: dossierId, id: documentId, kind, code, issuedOn, validUntil, sha256 } = input;
    document.record({
      type: DOCUMENT_EVENTS.kept,
      facts: { dossierId, documentId, kind, code, issuedOn, validUntil, sha256 },
    } satisfies DocumentKept);
    return document;
  }
}

/** State of a document on a local date (`YYYY-MM-DD`); its last day of validity is a valid day. */
export function stateOn(document: { readonly validUntil: string | null; readonly revokedAt: Date | null }, onDate: string): DocumentState {
  if (document.revokedAt !== null) return 'revoked';
  return document.validUntil !== null && document.validUntil < onDate ? 'expired' : 'valid';
}
