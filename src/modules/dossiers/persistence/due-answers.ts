import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../../../platform/database/database.js';
import type { DossierStatus } from '../domain/dossier-status.js';

/** A dossier whose applicant is to be reminded. */
export interface Reminder {
  readonly dossierId: string;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly status: DossierStatus;
  readonly dueAt: Date;
}

const TO_REMIND = `
  select w.dossier_id as "dossierId", d.receiving_agency_code as "receivingAgencyCode", d.resolving_agency_code as "resolvingAgencyCode",
    d.status, w.due_at as "dueAt"
  from dossiers.answer_wait w join dossiers.dossier d on d.id = w.dossier_id
  where w.next_at <= $1::timestamptz and w.stage = 'waiting'`;

/** SQL of the sweep over dossiers that wait for their applicants. */
@Injectable()
export class DueAnswers {
  constructor(private readonly database: Database) {}

  /** The earliest instant at which there is something to do. */
  async nextAt(): Promise<Date | undefined> {
    const [row] = await this.database.read<{ next: Date | null }>('select min(next_at) as next from dossiers.answer_wait');
    return row?.next ?? undefined;
  }

  /** Claims waits whose reminder is due; what another sweep holds is left to it. */
  async claim(client: PoolClient, now: Date, limit: number): Promise<Reminder[]> {
    const sql = `${TO_REMIND} order by w.next_at limit $2::int4 for update of w skip locked`;
    return (await client.query<Reminder>(sql, [now.toISOString(), limit])).rows;
  }

  /** Claims those of the waits that are still to be reminded. */
  async claimAgain(client: PoolClient, now: Date, due: readonly Reminder[]): Promise<Reminder[]> {
    const ids = due.map(({ dossierId }) => dossierId);
    const sql = `${TO_REMIND} and w.dossier_id = any($2::uuid[]) order by w.next_at for update of w skip locked`;
    return (await client.query<Reminder>(sql, [now.toISOString(), ids])).rows;
  }

  /** Notes that claimed waits were reminded, and until when each is waited for now. */
  async moveOn(client: PoolClient, reminders: readonly Reminder[]): Promise<void> {
    await client.query(
      `update dossiers.answer_wait w set stage = 'reminded', due_at = r.due, next_at = r.due
       from unnest($1::uuid[], $2::timestamptz[]) as r (id, due) where w.dossier_id = r.id`,
      [reminders.map(({ dossierId }) => dossierId), reminders.map(({ dueAt }) => dueAt.toISOString())],
    );
  }

  /** Dossiers whose time is over, the longest first. */
  async silent(now: Date, limit: number): Promise<string[]> {
    const rows = await this.database.read<{ id: string }>(
      `select dossier_id as id from dossiers.answer_wait where next_at <= $1::timestamptz and stage = 'reminded'
        order by next_at, dossier_id limit $2::int4`,
      [now.toISOString(), limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Puts off a dossier that could not be reminded or closed, so that it never holds up the others; one that is due later by now stays. */
  async postpone(dossierId: string, until: Date): Promise<void> {
    await this.database.write('update dossiers.answer_wait set next_at = greatest(next_at, $2::timestamptz) where dossier_id = $1::uuid', [
      dossierId,
      until.toISOString(),
    ]);
  }
}
