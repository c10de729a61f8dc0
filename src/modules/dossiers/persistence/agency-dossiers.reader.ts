import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { OPEN_STATUSES, UNFINISHED_STATUSES, type DossierStatus } from '../domain/dossier-status.js';
import { viewerValues, visibleRowByRow, type Viewer } from './visible.js';

/** An unfinished dossier of an agency, without personal data. */
export interface AgencyDossier {
  readonly id: string;
  readonly code: string | null;
  readonly status: DossierStatus;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly sectorCode: string | null;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly dueAt: Date | null;
}

/** How many dossiers of an agency are in a status. */
export interface StatusCount {
  readonly status: DossierStatus;
  readonly count: number;
}

/** Of which agencies: those that resolve what is not resolved yet, and those that receive what is not handed over yet; `$1` to `$3`. */
const OF_AGENCIES = `((d.resolving_agency_code = any($1::text[]) and d.status = any($2::text[]))
  or (d.receiving_agency_code = any($1::text[]) and d.status = any($3::text[])))`;

const ofAgencies = (codes: readonly string[]): unknown[] => [codes, OPEN_STATUSES, UNFINISHED_STATUSES];

/**
 * Ids of what agencies that are over (`$1`) decided or finished and nobody has yet, or somebody who is over has, behind `$2`: an index
 * range for each. Where one agency received and resolved, the range of the one shows both; what is decided is received by who hands it
 * over.
 */
const LEFT_BEHIND = [
  'd.resolving_agency_code = a and d.resolving_successor_code is null and d.closed_at is not null',
  `d.receiving_agency_code = a and d.receiving_successor_code is null and d.closed_at is not null
     and d.receiving_agency_code <> d.resolving_agency_code and d.status <> 'completed'`,
  'd.resolving_successor_code = a',
  'd.receiving_successor_code = a',
]
  .map(
    (range) => `select r.id from unnest($1::text[]) a cross join lateral (
      select d.id from dossiers.dossier d where ${range} and d.id > $2::uuid order by d.id limit $3::int4) r`,
  )
  .join(' union ');

/** Which dossiers an agency would leave behind, and which it has left. */
@Injectable()
export class AgencyDossiersReader {
  constructor(private readonly database: Database) {}

  /** Ids of unfinished dossiers of agencies, in order, behind the given one. */
  async idsOf(codes: readonly string[], after: string, limit: number): Promise<readonly string[]> {
    const rows = await this.database.read<{ id: string }>(
      `select d.id from dossiers.dossier d where ${OF_AGENCIES} and d.id > $4::uuid order by d.id limit $5::int4`,
      [...ofAgencies(codes), after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of what agencies that are over decided or finished and no successor has yet, in order, behind the given one. */
  async leftBehind(codes: readonly string[], after: string, limit: number): Promise<readonly string[]> {
    const rows = await this.database.read<{ id: string }>(`${LEFT_BEHIND} order by id limit $3::int4`, [codes, after, limit]);
    return rows.map(({ id }) => id);
  }

  /** How many unfinished dossiers an agency has in each status; none in those that are left out. */
  countOf(code: string): Promise<StatusCount[]> {
    return this.database.read<StatusCount & Record<string, unknown>>(
      `select d.status, count(*)::int4 as count from dossiers.dossier d where ${OF_AGENCIES} group by d.status order by d.status`,
      ofAgencies([code]),
    );
  }

  /** Those of an agency that the viewer may see, in the order of their ids. */
  listOf(code: string, viewer: Viewer, after: string, rows: number): Promise<AgencyDossier[]> {
    return this.database.read<AgencyDossier & Record<string, unknown>>(
      `select d.id, d.code, d.status, d.procedure_code as "procedureCode", d.procedure_name as "procedureName",
         d.sector_code as "sectorCode", d.receiving_agency_code as "receivingAgencyCode",
         d.resolving_agency_code as "resolvingAgencyCode", d.due_at as "dueAt"
       from dossiers.dossier d where ${OF_AGENCIES} and d.id > $4::uuid and ${visibleRowByRow('d', 6)} order by d.id limit $5::int4`,
      [...ofAgencies([code]), after, rows, ...viewerValues(viewer)],
    );
  }
}
