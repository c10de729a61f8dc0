import { Module, type OnModuleInit } from '@nestjs/common';
import { Followers } from '../../platform/journal/followers.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { AdminReportsController } from './http/admin-reports.controller.js';
import { OfficerReportsController } from './http/officer-reports.controller.js';
import { FactFollower } from './persistence/fact-follower.js';
import { FactReader } from './persistence/fact.reader.js';
import { ProveReport } from './proof/prove-report.js';
import { ListCellDossiers } from './use-cases/list-cell-dossiers.js';
import { PlaceDossiers } from './use-cases/place-dossiers.js';
import { RebuildFacts } from './use-cases/rebuild-facts.js';

/** Reports, counted from facts of the journal. */
@Module({
  imports: [CatalogueModule],
  controllers: [OfficerReportsController, AdminReportsController],
  providers: [FactFollower, FactReader, PlaceDossiers, ListCellDossiers, RebuildFacts, ProveReport],
})
export class ReportingModule implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly facts: FactFollower,
  ) {}

  /** Everything that the module listens to: after, the entries of dossiers. */
  onModuleInit(): void {
    this.followers.add(this.facts);
  }
}
