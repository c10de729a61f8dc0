import { Module, type OnModuleInit } from '@nestjs/common';
import { FileHolders, holderOf } from '../../platform/files/file-holders.js';
import { InTransactionListeners } from '../../platform/journal/in-transaction-listeners.js';
import { AGENCY_EVENTS, type AgencyEnded } from '../agencies/index.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { DOSSIER_FACTS } from './domain/fact-words.js';
import { DOSSIER_TIMELINE } from './domain/timeline-rows.js';
import { AdminAgencyDossiersController } from './http/admin-agency-dossiers.controller.js';
import { AdminDraftDossiersController, AdminRepealDossiersController } from './http/admin-repeal-dossiers.controller.js';
import { AdminCalendarEffectsController } from './http/admin-calendar-effects.controller.js';
import { CitizenDossiersController } from './http/citizen-dossiers.controller.js';
import { CitizenFormsController } from './http/citizen-forms.controller.js';
import { CitizenReadsController } from './http/citizen-reads.controller.js';
import { DeskDecisionsController } from './http/desk-decisions.controller.js';
import { DeskDocumentsController } from './http/desk-documents.controller.js';
import { DeskPaymentRequestsController } from './http/desk-payment-requests.controller.js';
import { DeskDossiersController } from './http/desk-dossiers.controller.js';
import { DeskEndingsController } from './http/desk-endings.controller.js';
import { RequestCancellationsController } from './http/request-cancellations.controller.js';
import { RefusalSlipsController } from './http/refusal-slips.controller.js';
import { DossierPages } from './http/dossier-pages.js';
import { DossierReads } from './http/dossier-reads.js';
import { FileDelivery } from './http/file-delivery.js';
import { FilesController } from './http/files.controller.js';
import { DossiersPart } from './http/personal-part.js';
import { OfficerDossiersController } from './http/officer-dossiers.controller.js';
import { OfficerExtensionsController } from './http/officer-extensions.controller.js';
import { RecomputeDeadlines } from './jobs/recompute-deadlines.js';
import { CompleteDocumentsJob } from './jobs/complete-documents-job.js';
import { TakeOverDossiers } from './jobs/take-over-dossiers.js';
import { SilenceSweep } from './jobs/silence-sweep.js';
import { AgencyDossiersReader } from './persistence/agency-dossiers.reader.js';
import { TouchedDossiersReader } from './persistence/touched-dossiers.reader.js';
import { DossierAccessGrants } from './persistence/dossier-access-grants.js';
import { DossierCodeReader } from './persistence/dossier-code.reader.js';
import { DossierListReader } from './persistence/dossier-list.reader.js';
import { DossierVisibility } from './persistence/dossier-visibility.js';
import { DossierReader } from './persistence/dossier.reader.js';
import { DossierRepository } from './persistence/dossier.repository.js';
import { DueAnswers } from './persistence/due-answers.js';
import { IntakeRulesReader } from './persistence/intake-rules.reader.js';
import { CalendarRuns } from './persistence/calendar-runs.js';
import { MovingDossiersReader } from './persistence/moving-dossiers.reader.js';
import { OwnPapersReader } from './persistence/own-papers.reader.js';
import { StandingDossiers } from './persistence/standing-dossiers.js';
import { PaperGroundReader } from './persistence/paper-ground.reader.js';
import { SilenceRuleReader } from './persistence/silence-rule.reader.js';
import { ArchivableDossierReader } from './persistence/archivable-dossier.reader.js';
import { AcceptDossier } from './use-cases/accept-dossier.js';
import { ActForApplicant } from './use-cases/act-for-applicant.js';
import { SupplementPapers } from './use-cases/supplement-papers.js';
import { CheckAnswers } from './use-cases/check-answers.js';
import { ShowAnswers } from './use-cases/show-answers.js';
import { AnswerTime } from './use-cases/answer-time.js';
import { AnswerSupplement } from './use-cases/answer-supplement.js';
import { CloseSilentDossier } from './use-cases/close-silent-dossier.js';
import { CancelRequest } from './use-cases/cancel-request.js';
import { CorrectApplicant } from './use-cases/correct-applicant.js';
import { ConcludeDossier } from './use-cases/conclude-dossier.js';
import { DossierHandlers } from './use-cases/dossier-handlers.js';
import { DossierNaming } from './use-cases/dossier-naming.js';
import { ExplainDeadline } from './use-cases/explain-deadline.js';
import { ExtendDeadline } from './use-cases/extend-deadline.js';
import { DISPOSAL_FACTS, DISPOSAL_TIMELINE } from './use-cases/disposal-timeline.js';
import { HandOverResult } from './use-cases/hand-over-result.js';
import { AcceptanceTerms } from './use-cases/acceptance-terms.js';
import { AttachFiles } from './use-cases/attach-files.js';
import { CheckIntake } from './use-cases/check-intake.js';
import { RegisterDossier } from './use-cases/register-dossier.js';
import { EnlistOwnDossier } from './use-cases/enlist-own-dossier.js';
import { EnlistProcessing } from './use-cases/enlist-processing.js';
import { IssueResult } from './use-cases/issue-result.js';
import { ListAgencyDossiers } from './use-cases/list-agency-dossiers.js';
import { ListRepealedDossiers, ListTouchedDossiers } from './use-cases/list-repealed-dossiers.js';
import { ListDossiers } from './use-cases/list-dossiers.js';
import { ListReads } from './use-cases/list-reads.js';
import { LookAtDossier } from './use-cases/look-at-dossier.js';
import { LookAtOwnDossier } from './use-cases/look-at-own-dossier.js';
import { PaperGrounds } from './use-cases/paper-grounds.js';
import { PrefillForm } from './use-cases/prefill-form.js';
import { ReceiveDossier } from './use-cases/receive-dossier.js';
import { RecomputeDeadline } from './use-cases/recompute-deadline.js';
import { RecordFeeSettled } from './use-cases/record-fee-settled.js';
import { RefuseOwnerless } from './use-cases/refuse-ownerless.js';
import { RefuseIntake } from './use-cases/refuse-intake.js';
import { RequestPayment } from './use-cases/request-payment.js';
import { RequestSupplement } from './use-cases/request-supplement.js';
import { RequireFee } from './use-cases/require-fee.js';
import { ReuseOfDocuments } from './use-cases/reuse-of-documents.js';
import { SearchDocuments } from './use-cases/search-documents.js';
import { CLOCK_PROVIDERS } from './use-cases/clock-providers.js';
import { RunningClocks } from './use-cases/running-clocks.js';
import { StartProcessing } from './use-cases/start-processing.js';
import { StopDossier } from './use-cases/stop-dossier.js';
import { SubmitDossier } from './use-cases/submit-dossier.js';
import { registerTimelines } from './use-cases/register-timelines.js';
import { TakeOverDossier } from './use-cases/take-over-dossier.js';
import { TimelineRegister } from './use-cases/timeline-register.js';
import { WithdrawDossier } from './use-cases/withdraw-dossier.js';
import { OfficialForms } from './use-cases/official-form.js';
import { WriteReceipt } from './use-cases/write-receipt.js';
import { WriteRefusalSlip } from './use-cases/write-refusal-slip.js';

const USE_CASES = [
  SubmitDossier,
  ReceiveDossier,
  AcceptDossier,
  RefuseIntake,
  RefuseOwnerless,
  TakeOverDossier,
  TakeOverDossiers,
  ListAgencyDossiers,
  ListRepealedDossiers,
  ListTouchedDossiers,
  RequestSupplement,
  AnswerSupplement,
  SupplementPapers,
  CheckAnswers,
  ShowAnswers,
  RequestPayment,
  RequireFee,
  RecordFeeSettled,
  ExtendDeadline,
  RecomputeDeadline,
  RecomputeDeadlines,
  ...CLOCK_PROVIDERS,
  ActForApplicant,
  WithdrawDossier,
  StopDossier,
  CancelRequest,
  CorrectApplicant,
  CloseSilentDossier,
  StartProcessing,
  EnlistProcessing,
  EnlistOwnDossier,
  ConcludeDossier,
  IssueResult,
  PaperGrounds,
  PrefillForm,
  ReuseOfDocuments,
  SearchDocuments,
  HandOverResult,
  TimelineRegister,
  registerTimelines(DOSSIER_TIMELINE, DOSSIER_FACTS),
  registerTimelines(DISPOSAL_TIMELINE, DISPOSAL_FACTS),
  LookAtDossier,
  LookAtOwnDossier,
  ListDossiers,
  ListReads,
  ExplainDeadline,
  OfficialForms,
  WriteReceipt,
  WriteRefusalSlip,
];

/** Dossiers from submission to the return of the result. Upper modules call its use cases. */
@Module({
  imports: [AgenciesModule, CatalogueModule, DocumentsModule],
  controllers: [
    CitizenDossiersController,
    CitizenReadsController,
    CitizenFormsController,
    DeskDossiersController,
    DeskDecisionsController,
    DeskPaymentRequestsController,
    DeskDocumentsController,
    DeskEndingsController,
    RequestCancellationsController,
    RefusalSlipsController,
    OfficerDossiersController,
    OfficerExtensionsController,
    FilesController,
    AdminAgencyDossiersController,
    AdminDraftDossiersController,
    AdminRepealDossiersController,
    AdminCalendarEffectsController,
  ],
  providers: [
    ...USE_CASES,
    CheckIntake,
    AttachFiles,
    RegisterDossier,
    AcceptanceTerms,
    DossierNaming,
    AnswerTime,
    SilenceRuleReader,
    DueAnswers,
    SilenceSweep,
    DossierHandlers,
    DossierRepository,
    DossierReader,
    DossierListReader,
    AgencyDossiersReader,
    TouchedDossiersReader,
    DossierCodeReader,
    IntakeRulesReader,
    DossierAccessGrants,
    DossierVisibility,
    ArchivableDossierReader,
    PaperGroundReader,
    StandingDossiers,
    MovingDossiersReader,
    CalendarRuns,
    OwnPapersReader,
    DossierPages,
    DossierReads,
    DossiersPart,
    FileDelivery,
    CompleteDocumentsJob,
  ],
  exports: [
    StartProcessing,
    EnlistProcessing,
    EnlistOwnDossier,
    ConcludeDossier,
    RequireFee,
    RecordFeeSettled,
    CorrectApplicant,
    TimelineRegister,
    DossierHandlers,
    DossierAccessGrants,
    DossierVisibility,
    DossierCodeReader,
    ArchivableDossierReader,
    RunningClocks,
    CalendarRuns,
  ],
})
export class DossiersModule implements OnModuleInit {
  constructor(
    holders: FileHolders,
    private readonly listeners: InTransactionListeners,
    private readonly refuseOwnerless: RefuseOwnerless,
  ) {
    holders.add(holderOf('dossiers.dossier_file', 'file_id'));
  }

  /** Everything that the module listens to, all of it within the command that publishes it. */
  onModuleInit(): void {
    const listeners = this.listeners.inTurn(20);
    listeners.on<AgencyEnded>(AGENCY_EVENTS.agencyEnded, (event) => this.refuseOwnerless.execute(event));
  }
}
