import { Injectable } from '@nestjs/common';
import { Keyset } from '../../../platform/database/keyset.js';
import { reachOf, type Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import type { Page } from '../../../shared/page.js';
import { AgencyReader, agencyNotFound, type AgencyNames } from '../../agencies/index.js';
import { CatalogueNames } from '../../catalogue/index.js';
import { AgencyDossiersReader, type AgencyDossier, type StatusCount } from '../persistence/agency-dossiers.reader.js';
import { viewerOf } from '../persistence/visible.js';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const AGENCY_DOSSIERS = new Keyset('agency-dossiers', ['id']);

/** An unfinished dossier of an agency, and whom it goes to when the agency ends; null while that is not decided. */
export interface LeftDossier extends AgencyDossier {
  readonly takenOverBy: string | null;
  readonly sectorName: string | null;
}

/** What an agency would leave behind. */
export interface LeftDossiers {
  readonly counts: readonly StatusCount[];
  readonly page: Page<LeftDossier>;
  readonly nameOf: AgencyNames;
}

/** Shows whoever keeps agencies what one of them would leave behind: how many in all, and each that the caller may see. */
@Injectable()
export class ListAgencyDossiers {
  constructor(
    private readonly dossiers: AgencyDossiersReader,
    private readonly agencies: AgencyReader,
    private readonly names: CatalogueNames,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError AGENCY_NOT_FOUND outside of the caller's agencies too, and as `Keyset.open` */
  async execute(code: string, query: { readonly cursor?: string; readonly limit: number }, actor: Actor): Promise<LeftDossiers> {
    if (!reachOf(actor).includes(code)) throw agencyNotFound();
    const viewer = viewerOf(actor, this.clock.now());
    const page = await AGENCY_DOSSIERS.page(
      { ...query, code },
      ({ after: [after] = [FIRST_ID], rows }) => this.dossiers.listOf(code, viewer, after, rows),
      ({ id }) => [id],
    );
    const [counts, takeovers, nameOf] = await Promise.all([this.dossiers.countOf(code), this.agencies.takeovers(), this.agencies.names()]);
    const sector = await this.names.sectors(page.items.map(({ sectorCode }) => sectorCode));
    const items = page.items.map((each) => ({
      ...each,
      sectorName: sector(each.sectorCode),
      takenOverBy: takeovers.successorOf(code, each.sectorCode),
    }));
    return { counts, page: { ...page, items }, nameOf };
  }
}
