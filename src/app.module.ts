import { Module, type DynamicModule } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import type { Logger } from 'pino';
import { AgenciesModule } from './modules/agencies/agencies.module.js';
import { AGENCIES_SCHEMAS } from './modules/agencies/persistence/agencies.schema.js';
import { ArchiveModule } from './modules/archive/archive.module.js';
import { ARCHIVE_SCHEMAS } from './modules/archive/persistence/archive.schema.js';
import { CatalogueModule } from './modules/catalogue/catalogue.module.js';
import { CATALOGUE_SCHEMAS } from './modules/catalogue/persistence/catalogue.schema.js';
import { DocumentsModule } from './modules/documents/documents.module.js';
import { DOCUMENTS_SCHEMAS } from './modules/documents/persistence/documents.schema.js';
import { DossiersModule } from './modules/dossiers/dossiers.module.js';
import { DOSSIERS_SCHEMAS } from './modules/dossiers/persistence/dossiers.schema.js';
import { REPORTING_SCHEMAS } from './modules/reporting/persistence/reporting.schema.js';
import { ReportingModule } from './modules/reporting/reporting.module.js';
import { ROUTING_SCHEMAS } from './modules/routing/persistence/routing.schema.js';
import { RoutingModule } from './modules/routing/routing.module.js';
import { NOTICES_SCHEMAS } from './modules/notices/persistence/notices.schema.js';
import { NoticesModule } from './modules/notices/notices.module.js';
import { SandboxOutboxModule } from './modules/notices/sandbox-outbox.module.js';
import { FeedbackModule } from './modules/feedback/feedback.module.js';
import { FEEDBACK_SCHEMAS } from './modules/feedback/persistence/feedback.schema.js';
import { PARTNERS_SCHEMAS } from './modules/partners/persistence/partners.schema.js';
import { PartnersModule } from './modules/partners/partners.module.js';
import { PaymentsModule } from './modules/payments/payments.module.js';
import { PAYMENTS_SCHEMAS } from './modules/payments/persistence/payments.schema.js';
import { PRIVACY_SCHEMAS } from './modules/privacy/persistence/privacy.schema.js';
import { PrivacyModule } from './modules/privacy/privacy.module.js';
import { WORKFLOW_SCHEMAS } from './modules/workflow/persistence/workflow.schema.js';
import { WorkflowModule } from './modules/workflow/workflow.module.js';
import { SandboxClockModule, SandboxExampleIdsModule, SandboxTokensModule } from './platform/sandbox/sandbox.modules.js';
import type { Env } from './platform/config/env.js';
import { DatabaseModule } from './platform/database.module.js';
import { DisposalModule } from './platform/disposal/disposal.module.js';
import { FilesModule } from './platform/files/files.module.js';
import { JobsModule } from './platform/jobs.module.js';
import { JournalModule } from './platform/journal/journal.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { ExamplesModule } from './seed/examples/examples.module.js';

/** The tables of all modules, without the platform's own. */
export const MODULE_SCHEMAS: readonly EntitySchema[] = [
  ...AGENCIES_SCHEMAS,
  ...PARTNERS_SCHEMAS,
  ...CATALOGUE_SCHEMAS,
  ...DOCUMENTS_SCHEMAS,
  ...DOSSIERS_SCHEMAS,
  ...WORKFLOW_SCHEMAS,
  ...PAYMENTS_SCHEMAS,
  ...FEEDBACK_SCHEMAS,
  ...NOTICES_SCHEMAS,
  ...ROUTING_SCHEMAS,
  ...REPORTING_SCHEMAS,
  ...ARCHIVE_SCHEMAS,
  ...PRIVACY_SCHEMAS,
];

/** The only place that knows all modules. */
@Module({})
export class AppModule {
  /** @param systemTime what a sandbox's clock leads; tests put a fixed time here */
  static of(env: Env, log: Logger, systemTime?: () => number): DynamicModule {
    const { appDatabaseUrl: url, dbPoolSize: poolSize, flushMode, preparedStatements, sandbox } = env;
    return {
      module: AppModule,
      imports: [
        PlatformModule.of(env, log),
        JobsModule.of(sandbox, systemTime),
        DatabaseModule.forRoot({ url, poolSize, flushMode, preparedStatements }, MODULE_SCHEMAS),
        JournalModule,
        FilesModule,
        DisposalModule,
        AgenciesModule,
        PartnersModule,
        CatalogueModule,
        DocumentsModule,
        DossiersModule,
        WorkflowModule,
        ArchiveModule,
        PaymentsModule,
        FeedbackModule,
        NoticesModule,
        RoutingModule,
        ReportingModule,
        PrivacyModule,
        ExamplesModule,
        ...(sandbox ? [SandboxTokensModule, SandboxClockModule, SandboxExampleIdsModule, SandboxOutboxModule] : []),
      ],
    };
  }
}
