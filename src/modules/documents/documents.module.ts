import { Module } from '@nestjs/common';
import { DocumentsController } from './http/documents.controller.js';
import { DocumentReader } from './persistence/document.reader.js';
import { DocumentRepository } from './persistence/document.repository.js';
import { KeepResult } from './use-cases/keep-result.js';
import { LookAtDocuments } from './use-cases/look-at-documents.js';
import { ReuseDocument } from './use-cases/reuse-document.js';

/** Papers and results per person or organisation. Listens to nobody: dossiers order its use cases. */
@Module({
  controllers: [DocumentsController],
  providers: [KeepResult, ReuseDocument, LookAtDocuments, DocumentRepository, DocumentReader],
  exports: [KeepResult, ReuseDocument],
})
export class DocumentsModule {}
