import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** An open consultation of which an agency is asked that is over. */
export interface OwnerlessConsultation {
  readonly dossierId: string;
  readonly id: string;
  readonly sectorCode: string | null;
}

/** Which open consultations wait for agencies that are over. */
@Injectable()
export class OwnerlessConsultations {
  constructor(private readonly database: Database) {}

  /** Those that agencies were asked, in the order of their ids, behind the given one. */
  of(agencyCodes: readonly string[], after: string, limit: number): Promise<OwnerlessConsultation[]> {
    return this.database.read<OwnerlessConsultation & Record<string, unknown>>(
      `select c.dossier_id as "dossierId", c.id, d.sector_code as "sectorCode"
       from routing.consultation c join routing.consulted_dossier d on d.dossier_id = c.dossier_id
       where c.asked_agency_code = any($1::text[]) and c.state = 'open' and c.id > $2::uuid order by c.id limit $3::int4`,
      [agencyCodes, after, limit],
    );
  }
}
