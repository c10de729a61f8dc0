import { Module } from '@nestjs/common';
import { ProcedureReader } from './persistence/procedure.reader.js';
import { PublishedVersions } from './persistence/published-versions.js';

/** Procedures with their published versions. Listens to nobody. */
@Module({
  providers: [PublishedVersions, ProcedureReader],
  exports: [ProcedureReader],
})
export class CatalogueModule {}
