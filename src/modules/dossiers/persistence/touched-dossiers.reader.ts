import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Channel } from '../dossiers.events.js';
import type { DossierStatus } from '../domain/dossier-status.js';
import { COUNT_BOUND } from './dossier-list.reader.js';
import { viewerValues, visibleRowByRow, type Viewer } from './visible.js';

/** A dossier that is not resolved yet, without personal data, and what it was handed in for. */
export interface OpenDossier {
  readonly id: string;
  readonly code: string | null;
  readonly status: DossierStatus;
  readonly procedureVersionId: string;
  readonly caseKey: string | null;
  readonly channel: Channel;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly submittedAt: Date;
  readonly receivedAt: Date | null;
  readonly dueAt: Date | null;
}

const OF_PROCEDURE = 'd.procedure_code = $1 and d.closed_at is null';

/** Which dossiers of a procedure are not resolved yet. */
@Injectable()
export class TouchedDossiersReader {
  constructor(private readonly database: Database) {}

  /** Those of a procedure that the viewer may see, in the order of their ids, behind the given one. */
  listOf(procedureCode: string, viewer: Viewer, after: string, rows: number): Promise<OpenDossier[]> {
    return this.database.read<OpenDossier & Record<string, unknown>>(
      `select d.id, d.code, d.status, d.procedure_version_id as "procedureVersionId", d.case_key as "caseKey", d.channel,
         d.receiving_agency_code as "receivingAgencyCode", d.resolving_agency_code as "resolvingAgencyCode",
         d.submitted_at as "submittedAt", d.received_at as "receivedAt", d.due_at as "dueAt"
       from dossiers.dossier d where ${OF_PROCEDURE} and d.id > $2::uuid and ${visibleRowByRow('d', 4)} order by d.id limit $3::int4`,
      [procedureCode, after, rows, ...viewerValues(viewer)],
    );
  }

  /** How many of them there are, counted up to `COUNT_BOUND`. */
  async countOf(procedureCode: string, viewer: Viewer): Promise<number> {
    const [row] = await this.database.read<{ open: number }>(
      `select count(*)::int4 as open from (
         select from dossiers.dossier d where ${OF_PROCEDURE} and ${visibleRowByRow('d', 2)} limit ${COUNT_BOUND}) touched`,
      [procedureCode, ...viewerValues(viewer)],
    );
    return row?.open ?? 0;
  }
}
