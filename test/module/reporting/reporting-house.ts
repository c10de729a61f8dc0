import { grantOf } from '../../../src/shared/grant.js';
import { Registry } from 'prom-client';
import { AgencyReference } from '../../../src/modules/agencies/persistence/agency-reference.js';
import { AgencyReader } from '../../../src/modules/agencies/persistence/agency.reader.js';
import { VersionLabels } from '../../../src/modules/catalogue/persistence/version-labels.js';
import { FactFollower } from '../../../src/modules/reporting/persistence/fact-follower.js';
import { FactReader } from '../../../src/modules/reporting/persistence/fact.reader.js';
import { ProveReport } from '../../../src/modules/reporting/proof/prove-report.js';
import { ListCellDossiers } from '../../../src/modules/reporting/use-cases/list-cell-dossiers.js';
import { PlaceDossiers } from '../../../src/modules/reporting/use-cases/place-dossiers.js';
import { RebuildFacts } from '../../../src/modules/reporting/use-cases/rebuild-facts.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { FollowerPace } from '../../../src/platform/journal/follower-pace.js';
import { FollowerReplay } from '../../../src/platform/journal/follower-replay.js';
import { Followers } from '../../../src/platform/journal/followers.js';
import type { Actor } from '../../../src/shared/actor.js';
import { newId } from '../../../src/shared/id.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

/** A small province: its committee, two departments, a commune with a unit in it. */
export const AGENCIES = [
  ['H21', 'UBND tỉnh', 'province', null],
  ['H21.15', 'Sở Công Thương', 'department', 'H21'],
  ['H21.16', 'Sở Tư pháp', 'department', 'H21'],
  ['H21.195', 'UBND phường Hoài Nhơn', 'commune', 'H21'],
  ['H21.195.01', 'Văn phòng', 'unit', 'H21.195'],
] as const;

/** A published version of a procedure. */
export interface TestVersion {
  readonly code: string;
  readonly name: string;
  readonly versionId: string;
  readonly sector: string | null;
}

/** Reports over a small province, wired by hand. */
export interface ReportingHouse extends PlainHouse {
  readonly versions: readonly TestVersion[];
  readonly reference: AgencyReference;
  readonly followers: Followers;
  readonly place: PlaceDossiers;
  readonly listCell: ListCellDossiers;
  readonly rebuild: RebuildFacts;
  readonly prove: ProveReport;
}

/** Opens the house with its agencies and three procedures, one of them without a sector. */
export async function reportingHouse(): Promise<ReportingHouse> {
  const house = await plainHouse('single-statement');
  const { database, clock } = house;
  for (const [code, name, level, parent] of AGENCIES) {
    await database.write(
      `with a as (insert into agencies.agency (id, code, level, province_code, valid_from)
         values ($5, $1, $3, 'H21', '2025-07-01') returning id, code, valid_from)
       insert into agencies.agency_term (agency_id, agency_code, valid_from, name, parent_code) select id, code, valid_from, $2, $4 from a`,
      [code, name, level, parent, newId()],
    );
  }
  const versions: TestVersion[] = (['HT', 'CT', null] as const).map((sector, index) => ({
    code: `1.00${index}`,
    name: `Thủ tục ${index}`,
    versionId: newId(),
    sector,
  }));
  for (const { code, name, versionId, sector } of versions) {
    await database.write('insert into catalogue.procedure (id, code) values ($1, $2)', [versionId, code]);
    await database.write(
      `insert into catalogue.procedure_version (id, procedure_id, procedure_code, version_no, effective_from, effective_from_source,
        name, levels, internal, agency_codes, content, content_hash, published_at)
       values ($1, $1, $2, 1, '2020-01-01', 'publication', $4, '{}', false, '{}', $3, $2, '2020-01-01')`,
      [versionId, code, JSON.stringify({ name, sectorCode: sector, sectorName: sector }), name],
    );
  }
  const follower = new FactFollower();
  const followers = new Followers(database, clock, new JobRunner(database, clock), new Registry());
  followers.add(follower);
  const facts = new FactReader(database);
  const reference = new AgencyReference(database, clock);
  const [agencies, labels] = [new AgencyReader(reference), new VersionLabels(database)];
  const place = new PlaceDossiers(agencies, labels, facts, clock);
  const rebuild = new RebuildFacts(new FollowerReplay(database), follower, database, clock);
  return {
    ...house,
    versions,
    reference,
    followers,
    place,
    listCell: new ListCellDossiers(place, facts, agencies, labels),
    rebuild,
    prove: new ProveReport(place, agencies, labels, new FollowerPace(database)),
  };
}

/** The controller of an agency, whose scope is the agency with everything below it. */
export function controllerOf(agencyCode: string): Actor {
  const agencyScope = AGENCIES.map(([code]) => code).filter((code) => code === agencyCode || code.startsWith(`${agencyCode}.`));
  return {
    id: '00000000-0000-8000-8000-0000000000aa',
    kind: 'officer',
    issuer: 'test',
    subject: agencyCode,
    name: 'Cán bộ',
    grants: [grantOf(['procedure-controller'], agencyScope, agencyCode)],
    agencyCode,
  };
}
