import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../../../platform/database/database.js';
import type { Consultation } from '../domain/consultation.js';

/** A consultation for whose deadline a notice is due. */
export type DueConsultation = Pick<Consultation, 'dossierId' | 'id' | 'askingAgencyCode' | 'askedAgencyCode' | 'dueAt' | 'stage'> & {
  readonly receivingAgencyCode: string;
};

const DUE = `
  select c.dossier_id as "dossierId", c.id, c.asking_agency_code as "askingAgencyCode", c.asked_agency_code as "askedAgencyCode",
    c.due_at as "dueAt", c.stage, d.receiving_agency_code as "receivingAgencyCode"
  from routing.consultation c join routing.consulted_dossier d on d.dossier_id = c.dossier_id
  where c.next_at <= $1::timestamptz`;
const CLAIM = `${DUE} order by c.next_at limit $2::int4 for update of c skip locked`;
const CLAIM_AGAIN = `${DUE} and (c.dossier_id, c.id) in (select * from unnest($2::uuid[], $3::uuid[])) for update of c skip locked`;

/** SQL of the sweep over consultations. */
@Injectable()
export class DueConsultations {
  constructor(private readonly database: Database) {}

  /** The earliest instant at which a notice is due. */
  async nextAt(): Promise<Date | undefined> {
    const [row] = await this.database.read<{ next: Date | null }>(
      'select min(next_at) as next from routing.consultation where next_at is not null',
    );
    return row?.next ?? undefined;
  }

  /** Locks those that are due and that no other sweep and no command holds, the oldest first. */
  async claim(client: PoolClient, now: Date, limit: number): Promise<DueConsultation[]> {
    return (await client.query<DueConsultation>(CLAIM, [now.toISOString(), limit])).rows;
  }

  /** Locks named ones again, if they are still due. */
  async claimAgain(client: PoolClient, now: Date, due: readonly DueConsultation[]): Promise<DueConsultation[]> {
    const keys = [due.map(({ dossierId }) => dossierId), due.map(({ id }) => id)];
    return (await client.query<DueConsultation>(CLAIM_AGAIN, [now.toISOString(), ...keys])).rows;
  }

  /** Postpones one for which the notice failed, so that it never holds up the others. */
  async postpone({ dossierId, id }: DueConsultation, until: Date): Promise<void> {
    await this.database.write(
      'update routing.consultation set next_at = $3::timestamptz where dossier_id = $1::uuid and id = $2::uuid and next_at is not null',
      [dossierId, id, until.toISOString()],
    );
  }

  /** Moves claimed ones on to the next notice. */
  async moveOn(client: PoolClient, moves: readonly Pick<Consultation, 'dossierId' | 'id' | 'stage' | 'nextAt'>[]): Promise<void> {
    await client.query(
      `update routing.consultation c set stage = i.stage, next_at = i."nextAt"
       from jsonb_to_recordset($1::jsonb) as i("dossierId" uuid, id uuid, stage text, "nextAt" timestamptz)
       where c.dossier_id = i."dossierId" and c.id = i.id`,
      [JSON.stringify(moves)],
    );
  }
}
