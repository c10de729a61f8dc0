import { Injectable } from '@nestjs/common';
import { localDate } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import { validityEnded } from '../domain/document.errors.js';
import { StoredDocument, type IssuedFile } from '../domain/document.js';
import { DocumentRepository } from '../persistence/document.repository.js';

/** A result as the agency issues it; each file of it becomes a document. */
export interface IssuedResult {
  readonly ownerPersonKey: string;
  readonly ownerName: string;
  readonly issuerAgencyCode: string;
  readonly code: string | null;
  readonly title: string;
  readonly symbol: string | null;
  readonly issuer: string;
  readonly issuedAt: Date;
  /** Last local date on which it is valid, `YYYY-MM-DD`; null: no end. */
  readonly validUntil: string | null;
  readonly dossierId: string;
  readonly files: readonly IssuedFile[];
}

/** Ordered by dossiers when one is concluded: its result goes into the applicant's repository within the same command. */
@Injectable()
export class KeepResult {
  constructor(private readonly documents: DocumentRepository) {}

  /** @throws DomainError RESULT_VALIDITY_ENDED (422) */
  async execute(result: IssuedResult): Promise<void> {
    const issuedOn = localDate(result.issuedAt);
    if (result.validUntil !== null && result.validUntil < issuedOn) throw validityEnded();
    const { ownerPersonKey, ownerName, issuerAgencyCode, code, title, symbol, issuer, validUntil, dossierId, issuedAt } = result;
    for (const { fileId, name, mediaType, size, sha256 } of result.files) {
      const file = { fileId, name, mediaType, size, sha256 };
      await this.documents.add(
        StoredDocument.keep({
          ...file,
          id: newId(),
          ownerPersonKey,
          ownerName,
          kind: 'result',
          code,
          title,
          symbol,
          issuer,
          issuerAgencyCode,
          issuedOn,
          validUntil,
          sourceDossierId: dossierId,
          keptAt: issuedAt,
        }),
      );
    }
  }
}
