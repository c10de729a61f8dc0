import { Injectable } from '@nestjs/common';
import { localDate } from '../../../shared/clock.js';
import { isId } from '../../../shared/id.js';
import { documentExpired, documentRevoked, documentUnknown } from '../domain/document.errors.js';
import { stateOn, type IssuedFile } from '../domain/document.js';
import { DocumentReader } from '../persistence/document.reader.js';

/** Asked by dossiers: a paper that is in the applicant's repository need not be handed in again. */
@Injectable()
export class ReuseDocument {
  constructor(private readonly documents: DocumentReader) {}

  /**
   * The file of a document that may be reused on the local date of an instant.
   *
   * @param field input field that the refusal names
   * @throws DomainError DOCUMENT_UNKNOWN (422), DOCUMENT_EXPIRED, DOCUMENT_REVOKED (409)
   */
  async execute(documentId: string, ownerPersonKey: string, at: Date, field: string): Promise<IssuedFile> {
    const document = isId(documentId) ? await this.documents.find(documentId, ownerPersonKey) : undefined;
    if (!document) throw documentUnknown(field);
    const state = stateOn(document, localDate(at));
    if (state === 'revoked') throw documentRevoked(documentId);
    if (state === 'expired') throw documentExpired(documentId, document.validUntil);
    const { fileId, name, mediaType, size, sha256 } = document;
    return { fileId, name, mediaType, size, sha256 };
  }
}
