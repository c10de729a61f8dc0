import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import type { StoredDocument } from '../domain/document.js';
import { DOCUMENT_MAP } from './documents.schema.js';

/** Adds documents within the open unit of work. */
@Injectable()
export class DocumentRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** Takes a new document in, on the stream of its source dossier. */
  async add(document: StoredDocument): Promise<void> {
    this.aggregates.add(DOCUMENT_MAP, document, document.sourceDossierId);
    await this.aggregates.save(document);
  }
}
