import { Module } from '@nestjs/common';
import { ImportJournal } from './persistence/import-journal.js';
import { ProcedureReader } from './persistence/procedure.reader.js';
import { PublishedVersions } from './persistence/published-versions.js';
import { CatalogueSeed } from './seed/catalogue-seed.js';
import { ImportProcedures } from './use-cases/import-procedures.js';

/** Procedures with their published versions. Listens to nobody. */
@Module({
  providers: [PublishedVersions, ProcedureReader, ImportJournal, ImportProcedures, CatalogueSeed],
  exports: [ProcedureReader, CatalogueSeed],
})
export class CatalogueModule {}
