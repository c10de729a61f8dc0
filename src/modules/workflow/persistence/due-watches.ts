import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../../../platform/database/database.js';
import type { WatchStage } from '../domain/deadline-watch.js';
import type { DeadlineKind } from '../workflow.events.js';

/** A watch whose time has come. */
export interface DueWatch {
  readonly dossierId: string;
  readonly targetKey: string;
  readonly agencyCode: string;
  readonly dueAt: Date;
  readonly stage: WatchStage;
}

/** The notice that is due for a watch, and the next stage. */
export interface DueNotice extends DueWatch {
  readonly kind: DeadlineKind;
  readonly nextStage: WatchStage;
  readonly nextAt: Date | null;
}

const COLUMNS = `dossier_id as "dossierId", target_key as "targetKey", agency_code as "agencyCode", due_at as "dueAt", stage`;

/** SQL of the deadline sweep: claims, notifies and postpones, all by sets. */
@Injectable()
export class DueWatches {
  constructor(private readonly database: Database) {}

  /** The earliest instant at which a notice is due. */
  async nextAt(): Promise<Date | undefined> {
    const [row] = await this.database.read<{ next: Date | null }>(
      'select min(next_at) as next from workflow.deadline_watch where next_at is not null',
    );
    return row?.next ?? undefined;
  }

  /** Locks watches that are due and that no other sweep holds, the oldest first. */
  async claim(client: PoolClient, now: Date, limit: number): Promise<DueWatch[]> {
    const { rows } = await client.query<DueWatch>(
      `select ${COLUMNS} from workflow.deadline_watch where next_at <= $1::timestamptz order by next_at
        limit $2::int4 for update skip locked`,
      [now.toISOString(), limit],
    );
    return rows;
  }

  /** The same for named watches, if they are still due. */
  async claimAgain(client: PoolClient, now: Date, watches: readonly DueWatch[]): Promise<DueWatch[]> {
    const { rows } = await client.query<DueWatch>(
      `select ${COLUMNS} from workflow.deadline_watch w
       where (w.dossier_id, w.target_key) in (select * from unnest($2::uuid[], $3::text[]))
       and w.next_at <= $1::timestamptz for update skip locked`,
      [now.toISOString(), ...keysOf(watches)],
    );
    return rows;
  }

  /** Moves the watches on and records the notices; returns only those that were not given before. */
  async notify(client: PoolClient, notices: readonly DueNotice[], now: Date): Promise<DueNotice[]> {
    const rows = notices.map(({ dossierId, targetKey, kind, dueAt, nextAt, nextStage }) => ({
      dossierId,
      targetKey,
      kind,
      dueAt,
      nextAt,
      nextStage,
    }));
    const inserted = await client.query<{ key: string }>(
      `with input as materialized (
              select * from jsonb_to_recordset($1::jsonb) as i("dossierId" uuid, "targetKey" text, kind text,
              "dueAt" timestamptz, "nextAt" timestamptz, "nextStage" text)),
            moved as (
              update workflow.deadline_watch w set stage = i."nextStage", next_at = i."nextAt" from input i
              where w.dossier_id = i."dossierId" and w.target_key = i."targetKey"),
            noticed as (
              insert into workflow.deadline_notice (dossier_id, target_key, kind, due_at, notified_at) select "dossierId",
              "targetKey", kind, "dueAt", $2::timestamptz from input
              on conflict do nothing returning dossier_id, target_key)
       select dossier_id || ' ' || target_key as key from noticed`,
      [JSON.stringify(rows), now.toISOString()],
    );
    const keys = new Set(inserted.rows.map(({ key }) => key));
    return notices.filter(({ dossierId, targetKey }) => keys.has(`${dossierId} ${targetKey}`));
  }

  /** Postpones a watch whose notice failed, so that it never holds up the others. */
  async postpone(watch: DueWatch, until: Date): Promise<void> {
    await this.database.write(
      'update workflow.deadline_watch set next_at = $3::timestamptz where dossier_id = $1::uuid and target_key = $2',
      [watch.dossierId, watch.targetKey, until.toISOString()],
    );
  }
}

function keysOf(watches: readonly DueWatch[]): [string[], string[]] {
  return [watches.map(({ dossierId }) => dossierId), watches.map(({ targetKey }) => targetKey)];
}
