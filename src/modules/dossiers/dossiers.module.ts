import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { CitizenDossiersController } from './http/citizen-dossiers.controller.js';
import { DeskDecisionsController } from './http/desk-decisions.controller.js';
import { DeskDossiersController } from './http/desk-dossiers.controller.js';
import { DossierPages } from './http/dossier-pages.js';
import { FileDelivery } from './http/file-delivery.js';
import { FilesController } from './http/files.controller.js';
import { OfficerDossiersController } from './http/officer-dossiers.controller.js';
import { DossierAdmission } from './persistence/dossier-admission.js';
import { DossierListReader } from './persistence/dossier-list.reader.js';
import { DossierReader } from './persistence/dossier.reader.js';
import { DossierRepository } from './persistence/dossier.repository.js';
import { IntakeRulesReader } from './persistence/intake-rules.reader.js';
import { AcceptDossier } from './use-cases/accept-dossier.js';
import { AnswerSupplement } from './use-cases/answer-supplement.js';
import { ConcludeDossier } from './use-cases/conclude-dossier.js';
import { ExplainDeadline } from './use-cases/explain-deadline.js';
import { HandOverResult } from './use-cases/hand-over-result.js';
import { Intake } from './use-cases/intake.js';
import { LookAtDossier } from './use-cases/look-at-dossier.js';
import { ReceiveDossier } from './use-cases/receive-dossier.js';
import { RefuseIntake } from './use-cases/refuse-intake.js';
import { RequestSupplement } from './use-cases/request-supplement.js';
import { StartProcessing } from './use-cases/start-processing.js';
import { StopDossier } from './use-cases/stop-dossier.js';
import { SubmitDossier } from './use-cases/submit-dossier.js';
import { WithdrawDossier } from './use-cases/withdraw-dossier.js';
import { WriteReceipt } from './use-cases/write-receipt.js';

const USE_CASES = [
  SubmitDossier,
  ReceiveDossier,
  AcceptDossier,
  RefuseIntake,
  RequestSupplement,
  AnswerSupplement,
  WithdrawDossier,
  StopDossier,
  StartProcessing,
  ConcludeDossier,
  HandOverResult,
  LookAtDossier,
  ExplainDeadline,
  WriteReceipt,
];

/** Dossiers from submission to the result in hand. Listens to nobody: upper modules order its use cases. */
@Module({
  imports: [AgenciesModule, CatalogueModule],
  controllers: [CitizenDossiersController, DeskDossiersController, DeskDecisionsController, OfficerDossiersController, FilesController],
  providers: [...USE_CASES, Intake, DossierRepository, DossierReader, DossierListReader, IntakeRulesReader, DossierAdmission, DossierPages, FileDelivery],
  exports: [StartProcessing, ConcludeDossier, DossierAdmission],
})
export class DossiersModule {}
