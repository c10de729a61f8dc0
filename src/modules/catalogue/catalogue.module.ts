import { Module } from '@nestjs/common';
import { ImportRunWriter } from './persistence/import-run-writer.js';
import { AdminImportsController } from './http/admin-imports.controller.js';
import { PublicProceduresController } from './http/public-procedures.controller.js';
import { KeptImportRuns } from './persistence/kept-import-runs.js';
import { ImportRunReader } from './persistence/import-run.reader.js';
import { ProcedureListReader } from './persistence/procedure-list.reader.js';
import { ProcedureReader } from './persistence/procedure.reader.js';
import { PublicCatalogueReader } from './persistence/public-catalogue.reader.js';
import { PublishedVersions } from './persistence/published-versions.js';
import { VersionLabels } from './persistence/version-labels.js';
import { CatalogueSeed } from './seed/catalogue-seed.js';
import { ImportProcedures } from './use-cases/import-procedures.js';

/** Procedures with their published versions. Listens to nobody. */
@Module({
  controllers: [PublicProceduresController, AdminImportsController],
  providers: [
    PublishedVersions,
    ProcedureReader,
    ProcedureListReader,
    PublicCatalogueReader,
    VersionLabels,
    ImportRunReader,
    ImportRunWriter,
    KeptImportRuns,
    ImportProcedures,
    CatalogueSeed,
  ],
  exports: [ProcedureReader, VersionLabels, ImportProcedures, CatalogueSeed],
})
export class CatalogueModule {}
