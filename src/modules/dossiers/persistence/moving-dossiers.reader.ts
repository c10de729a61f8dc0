import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { viewerValues, visibleTo, type Viewer } from './visible.js';

/** By what a dossier is named to those who keep calendars: nothing of persons. */
export interface NamedDossier {
  readonly id: string;
  readonly code: string | null;
  readonly resolvingAgencyCode: string;
}

/** Names dossiers whose deadlines would move. */
@Injectable()
export class MovingDossiersReader {
  constructor(private readonly database: Database) {}

  /** Those of the ids that the viewer may see. */
  async named(ids: readonly string[], viewer: Viewer): Promise<ReadonlyMap<string, NamedDossier>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.read<NamedDossier & Record<string, unknown>>(
      `select d.id, d.code, d.resolving_agency_code as "resolvingAgencyCode" from dossiers.dossier d
       where d.id = any($1::uuid[]) and ${visibleTo('d', 2)}`,
      [ids, ...viewerValues(viewer)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
