import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { appendBackground, backgroundStreamId } from '../../../platform/journal/append-background.js';
import { DOCUMENT_EVENTS, type DocumentRevoked } from '../documents.events.js';
import { IncompleteDocuments, type IncompleteDocument } from '../persistence/incomplete-documents.js';

/** What the source dossier says of documents that were kept before their origin was. */
export interface DocumentOrigin {
  readonly dossierId: string;
  readonly ownerName: string;
  readonly issuerAgencyCode: string;
  /** Whether the dossier was refused: then what was kept is a decision and no result. */
  readonly isRefusal: boolean;
}

/** Ordered by dossiers once after an upgrade: documents learn their origin, and those of refused dossiers are revoked. */
@Injectable()
export class CompleteDocuments {
  constructor(
    private readonly database: Database,
    private readonly documents: IncompleteDocuments,
  ) {}

  /** Dossiers whose documents have no origin yet; at most `limit`. */
  waiting(limit: number): Promise<string[]> {
    return this.documents.sources(limit);
  }

  /** Writes what was found out, one transaction. @returns how many were revoked */
  execute(origins: readonly DocumentOrigin[], at: Date): Promise<number> {
    return this.database.batch(async (client) => {
      const revoked = await this.documents.complete(client, origins, at);
      await appendBackground(
        client,
        revoked.map((each) => ({ streamId: backgroundStreamId('document', each.id), event: eventOf(each, at) })),
        at,
      );
      return revoked.length;
    });
  }
}

function eventOf({ id: documentId, dossierId }: IncompleteDocument, at: Date): DocumentRevoked {
  return { type: DOCUMENT_EVENTS.revoked, facts: { dossierId, documentId, reason: 'dossier-refused', revokedAt: at.toISOString() } };
}
