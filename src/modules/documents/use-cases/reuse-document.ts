import { Injectable } from '@nestjs/common';
import { localDate } from '../../../shared/clock.js';
import { isId } from '../../../shared/id.js';
import { AgencyReader } from '../../agencies/index.js';
import { documentExpired, documentRevoked, documentUnknown } from '../domain/document.errors.js';
import { stateOn, type IssuedFile, type PaperOwner } from '../domain/document.js';
import { DocumentReader } from '../persistence/document.reader.js';

/** Asked by dossiers, which hold the right to it: a paper that is in the applicant's repository need not be handed in again. */
@Injectable()
export class ReuseDocument {
  constructor(
    private readonly documents: DocumentReader,
    private readonly agencies: AgencyReader,
  ) {}

  /**
   * The file of a document that may be reused on the local date of an instant.
   *
   * @param counterCode agency of the counter that takes it, which sees papers of its own province only; null where the owner hands it in
   * @param field input field that the refusal names
   * @throws DomainError DOCUMENT_UNKNOWN (422) also under another name and from another province, DOCUMENT_EXPIRED, DOCUMENT_REVOKED (409)
   */
  async execute(documentId: string, owner: PaperOwner, counterCode: string | null, at: Date, field: string): Promise<IssuedFile> {
    const document = isId(documentId) ? await this.documents.find(documentId, owner) : undefined;
    if (!document || (counterCode !== null && !(await this.sameProvince(document.issuerAgencyCode, counterCode))))
      throw documentUnknown(field);
    const state = stateOn(document, localDate(at));
    if (state === 'revoked') throw documentRevoked(documentId);
    if (state === 'expired') throw documentExpired(documentId, document.validUntil);
    const { fileId, name, mediaType, size, sha256 } = document;
    return { fileId, name, mediaType, size, sha256 };
  }

  private async sameProvince(...codes: [string, string]): Promise<boolean> {
    const [issuer, counter] = await Promise.all(codes.map((code) => this.agencies.find(code)));
    return issuer !== undefined && issuer.provinceCode === counter?.provinceCode;
  }
}
