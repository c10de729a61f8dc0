import { Module, type OnModuleInit } from '@nestjs/common';
import { InTransactionListeners } from '../../platform/journal/in-transaction-listeners.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { LimitNames, AGENCY_EVENTS, type AgencyEnded, type PostChanged, type PostGiven } from '../agencies/index.js';
import { PARTNER_EVENTS, type SystemChanged, type SystemRegistered } from '../partners/index.js';
import { PartnersModule } from '../partners/partners.module.js';
import { CatalogueExportController } from './http/catalogue-export.controller.js';
import { ProcedureExport } from './persistence/procedure-export.js';
import { ImportRunWriter } from './persistence/import-run-writer.js';
import { AdminContentsController } from './http/admin-contents.controller.js';
import { AdminDraftsController } from './http/admin-drafts.controller.js';
import { AdminFeeDraftsController } from './http/admin-fee-drafts.controller.js';
import { AdminFeeFactsController } from './http/admin-fee-facts.controller.js';
import { AdminFeeSchedulesController } from './http/admin-fee-schedules.controller.js';
import { PublicFeeQuoteController } from './http/public-fee-quote.controller.js';
import { BaseSalaryReader } from './persistence/base-salary.reader.js';
import { FeeScheduleReader } from './persistence/fee-schedule.reader.js';
import { FeeScheduleRepository } from './persistence/fee-schedule.repository.js';
import { PublishedFeeSchedules } from './persistence/published-fee-schedules.js';
import { ChangeFeeDraft } from './use-cases/change-fee-draft.js';
import { DraftFeeSchedule } from './use-cases/draft-fee-schedule.js';
import { FeeScheduleScope } from './use-cases/fee-schedule-scope.js';
import { PublishFeeSchedule } from './use-cases/publish-fee-schedule.js';
import { TakeInRows } from './use-cases/take-in-rows.js';
import { TakeOverCatalogue } from './use-cases/take-over-catalogue.js';
import { RefuseUnknownLimits } from './use-cases/refuse-unknown-limits.js';
import { QuoteProcedureFees } from './use-cases/quote-procedure-fees.js';
import { AdminImportsController } from './http/admin-imports.controller.js';
import { AdminFormDraftsController } from './http/admin-form-drafts.controller.js';
import { AdminFormsController } from './http/admin-forms.controller.js';
import { AdminIntakeRulesController } from './http/admin-intake-rules.controller.js';
import { AdminLocalTermsController } from './http/admin-local-terms.controller.js';
import { AdminPublicationReportController } from './http/admin-publication-report.controller.js';
import { AdminProceduresController } from './http/admin-procedures.controller.js';
import { PublicFormsController } from './http/public-forms.controller.js';
import { PublicDumpController } from './http/public-dump.controller.js';
import { PublicConnectedDatabasesController } from './http/public-connected-databases.controller.js';
import { PublicStandardIssuersController } from './http/public-standard-issuers.controller.js';
import { PublicDump } from './persistence/public-dump.js';
import { PublicProcedureAgenciesController } from './http/public-procedure-agencies.controller.js';
import { ShownProcedures } from './http/shown-procedures.js';
import { ProcedureAgencies } from './persistence/procedure-agencies.js';
import { PublicProceduresController } from './http/public-procedures.controller.js';
import { FormReader } from './persistence/form.reader.js';
import { FormRepository } from './persistence/form.repository.js';
import { KeptImportRuns } from './persistence/kept-import-runs.js';
import { ImportRunReader } from './persistence/import-run.reader.js';
import { LocalTermsReader } from './persistence/local-terms.reader.js';
import { LocalTermsRepository } from './persistence/local-terms.repository.js';
import { DraftReader } from './persistence/draft.reader.js';
import { ProcedureListReader } from './persistence/procedure-list.reader.js';
import { ProcedureLifeReader } from './persistence/procedure-life.reader.js';
import { ProcedureRepository } from './persistence/procedure.repository.js';
import { ProcedureReader } from './persistence/procedure.reader.js';
import { PublicCatalogueReader } from './persistence/public-catalogue.reader.js';
import { CatalogueExport } from './persistence/catalogue-export.js';
import { ConnectedDatabases } from './persistence/connected-databases.js';
import { StandardIssuers } from './persistence/standard-issuers.js';
import { PublicationReader } from './persistence/publication.reader.js';
import { PublishedForms } from './persistence/published-forms.js';
import { PublishedVersions } from './persistence/published-versions.js';
import { CatalogueNames } from './persistence/catalogue-names.js';
import { TakenOverRepository } from './persistence/taken-over.repository.js';
import { VersionLabels } from './persistence/version-labels.js';
import { CatalogueSeed } from './seed/catalogue-seed.js';
import { SearchWordsSeed } from './seed/search-words-seed.js';
import { SearchVocabulary } from './persistence/search-vocabulary.js';
import { BeginProcedure } from './use-cases/begin-procedure.js';
import { CheckDraft } from './use-cases/check-draft.js';
import { CompareContents } from './use-cases/compare-contents.js';
import { DiscardDraft } from './use-cases/discard-draft.js';
import { CheckStatement } from './use-cases/check-statement.js';
import { DraftLocalTerms } from './use-cases/draft-local-terms.js';
import { OnceOnly } from './use-cases/once-only.js';
import { DraftEffects, RepealEffects } from './use-cases/draft-effects.js';
import { DraftVersion } from './use-cases/draft-version.js';
import { AdoptProcedures } from './use-cases/adopt-procedures.js';
import { FormAnswers } from './use-cases/form-answers.js';
import { ImportProcedures } from './use-cases/import-procedures.js';
import { LookAtFeeSchedule } from './use-cases/look-at-fee-schedule.js';
import { LookAtForm } from './use-cases/look-at-form.js';
import { LookAtLocalTerms } from './use-cases/look-at-local-terms.js';
import { MeasurePublication } from './use-cases/measure-publication.js';
import { PublishForm } from './use-cases/publish-form.js';
import { PublishImported } from './use-cases/publish-imported.js';
import { PublishLocalTerms } from './use-cases/publish-local-terms.js';
import { PublishVersion } from './use-cases/publish-version.js';
import { ReviseDraft } from './use-cases/revise-draft.js';
import { QuoteFeesOn } from './use-cases/quote-fees-on.js';
import { RepealProcedure } from './use-cases/repeal-procedure.js';
import { WriteForm } from './use-cases/write-form.js';
import { WithdrawScheduled } from './use-cases/withdraw-scheduled.js';

/** Procedures with their drafts and published versions. */
@Module({
  imports: [AgenciesModule, PartnersModule],
  controllers: [
    PublicProceduresController,
    PublicProcedureAgenciesController,
    PublicDumpController,
    PublicConnectedDatabasesController,
    PublicStandardIssuersController,
    AdminProceduresController,
    AdminPublicationReportController,
    AdminContentsController,
    AdminIntakeRulesController,
    AdminLocalTermsController,
    AdminDraftsController,
    AdminImportsController,
    CatalogueExportController,
    AdminFeeSchedulesController,
    AdminFeeDraftsController,
    AdminFeeFactsController,
    PublicFeeQuoteController,
    AdminFormsController,
    AdminFormDraftsController,
    PublicFormsController,
  ],
  providers: [
    PublishedVersions,
    ProcedureReader,
    ProcedureListReader,
    PublicCatalogueReader,
    ProcedureAgencies,
    PublicDump,
    ShownProcedures,
    VersionLabels,
    CatalogueNames,
    ImportRunReader,
    ProcedureExport,
    CatalogueExport,
    TakenOverRepository,
    TakeOverCatalogue,
    TakeInRows,
    ImportRunWriter,
    KeptImportRuns,
    ProcedureRepository,
    ProcedureLifeReader,
    PublicationReader,
    MeasurePublication,
    DraftReader,
    LocalTermsReader,
    LocalTermsRepository,
    CheckStatement,
    OnceOnly,
    ConnectedDatabases,
    StandardIssuers,
    DraftLocalTerms,
    LookAtLocalTerms,
    PublishLocalTerms,
    CompareContents,
    DraftEffects,
    RepealEffects,
    BeginProcedure,
    DraftVersion,
    ReviseDraft,
    CheckDraft,
    DiscardDraft,
    PublishVersion,
    RepealProcedure,
    WithdrawScheduled,
    AdoptProcedures,
    PublishImported,
    ImportProcedures,
    SearchVocabulary,
    SearchWordsSeed,
    CatalogueSeed,
    BaseSalaryReader,
    FeeScheduleReader,
    FeeScheduleRepository,
    PublishedFeeSchedules,
    FeeScheduleScope,
    DraftFeeSchedule,
    ChangeFeeDraft,
    PublishFeeSchedule,
    LookAtFeeSchedule,
    QuoteProcedureFees,
    QuoteFeesOn,
    FormReader,
    FormRepository,
    PublishedForms,
    WriteForm,
    LookAtForm,
    PublishForm,
    FormAnswers,
    RefuseUnknownLimits,
  ],
  exports: [
    CatalogueNames,
    DraftEffects,
    RepealEffects,
    FormAnswers,
    ProcedureReader,
    QuoteProcedureFees,
    StandardIssuers,
    VersionLabels,
    ImportProcedures,
    CatalogueSeed,
  ],
})
export class CatalogueModule implements OnModuleInit {
  constructor(
    private readonly listeners: InTransactionListeners,
    private readonly refuse: RefuseUnknownLimits,
    private readonly limitNames: LimitNames,
    private readonly names: CatalogueNames,
  ) {}

  /** What the module listens to, within the command that publishes it. */
  onModuleInit(): void {
    this.limitNames.from(this.names);
    const listeners = this.listeners.inTurn(10);
    listeners.on<PostGiven>(AGENCY_EVENTS.postGiven, (event) => this.refuse.ofHolder(event));
    listeners.on<PostChanged>(AGENCY_EVENTS.postChanged, (event) => this.refuse.ofHolder(event));
    listeners.on<AgencyEnded>(AGENCY_EVENTS.agencyEnded, (event) => this.refuse.ofSuccessors(event));
    listeners.on<SystemRegistered>(PARTNER_EVENTS.systemRegistered, (event) => this.refuse.ofHolder(event));
    listeners.on<SystemChanged>(PARTNER_EVENTS.systemChanged, (event) => this.refuse.ofHolder(event));
  }
}
