import { Module } from '@nestjs/common';
import { FileHolders, holderOf } from '../../platform/files/file-holders.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { ConsentFormsController } from './http/consent-forms.controller.js';
import { ConsentsController } from './http/consents.controller.js';
import { DocumentsPart } from './http/personal-part.js';
import { DocumentsController } from './http/documents.controller.js';
import { ConsentReader } from './persistence/consent.reader.js';
import { ConsentRepository } from './persistence/consent.repository.js';
import { IncompleteDocuments } from './persistence/incomplete-documents.js';
import { CompleteDocuments } from './use-cases/complete-documents.js';
import { GiveConsent } from './use-cases/give-consent.js';
import { LookAtConsents } from './use-cases/look-at-consents.js';
import { OpenConsentForm } from './use-cases/open-consent-form.js';
import { RevokeConsent } from './use-cases/revoke-consent.js';
import { RevokeConsents } from './use-cases/revoke-consents.js';
import { DocumentReader } from './persistence/document.reader.js';
import { DocumentRepository } from './persistence/document.repository.js';
import { KeepResult } from './use-cases/keep-result.js';
import { LookAtDocuments } from './use-cases/look-at-documents.js';
import { ReuseDocument } from './use-cases/reuse-document.js';

const USE_CASES = [
  KeepResult,
  ReuseDocument,
  LookAtDocuments,
  CompleteDocuments,
  GiveConsent,
  RevokeConsent,
  RevokeConsents,
  LookAtConsents,
  OpenConsentForm,
];

/** Papers and results per person or organisation. Listens to no events: dossiers call its use cases. */
@Module({
  imports: [AgenciesModule],
  controllers: [DocumentsController, ConsentsController, ConsentFormsController],
  providers: [...USE_CASES, DocumentRepository, DocumentReader, ConsentRepository, ConsentReader, IncompleteDocuments, DocumentsPart],
  exports: [KeepResult, ReuseDocument, LookAtDocuments, CompleteDocuments, ConsentReader],
})
export class DocumentsModule {
  constructor(holders: FileHolders) {
    holders.add(holderOf('documents.document', 'file_id'));
    holders.add(holderOf('documents.consent', 'form_file_id'));
  }
}
