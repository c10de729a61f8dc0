import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../database/database.js';
import { JobRunner } from '../jobs/job-runner.js';
import type { JobReport, ScheduledJob } from '../jobs/scheduled-job.js';
import { Retention } from '../retention/retention.js';
import { deleteContents } from './delete-contents.js';
import { FileHolders } from './file-holders.js';
import { FileStore } from './file-store.js';

const HOUR_MS = 3_600_000;
/** Longer than any command lasts that read the file before it was condemned. */
const GRACE_MS = HOUR_MS;
/** System time after which bytes without a row are orphaned; no upload takes as long. */
const STRAY_AGE_MS = 24 * HOUR_MS;
const BATCH = 500;
/** Folders of the store by the first two digits of the hash; a run looks through one, so that all are looked through in eleven days. */
const SHARDS = 256;
/** Rule of how long a file waits to be put under a dossier. */
const SUBJECT = 'platform.uploads';

/**
 * Deletes what was uploaded and never used, rows and bytes. A file without a holder is condemned when its time has passed: no command can
 * take it any more. An hour later, when every command that took it before has ended, holders are asked again; files still without one are
 * deleted. Bytes go with the last row that has them, under a lock that keeps uploads of the same content out (`deleteContents`). Bytes
 * without a row, which a crash leaves, are found by going through the store.
 */
@Injectable()
export class OrphanUploads implements ScheduledJob, OnModuleInit {
  readonly name = 'platform.orphan-uploads';
  readonly everyMs = HOUR_MS;

  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly holders: FileHolders,
    private readonly retention: Retention,
    private readonly jobs: JobRunner,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  /** @returns how many files were found to be held, condemned and deleted, and how many contents without a file */
  async run(now: Date, signal?: AbortSignal): Promise<JobReport> {
    const before = await this.retention.keptFrom(SUBJECT, now);
    if (before === undefined) return { [SUBJECT]: 'no rule holds, so nothing is deleted' };
    const judged = { held: 0, condemned: 0 };
    for (let more = true; more && !signal?.aborted;) {
      const batch = await this.database.backgroundBatch((client) => this.judge(client, before, now));
      judged.held += batch.held;
      judged.condemned += batch.condemned;
      more = batch.held + batch.condemned === BATCH;
    }
    let deleted = 0;
    for (let batch = BATCH; batch === BATCH && !signal?.aborted; deleted += batch)
      batch = await this.database.backgroundBatch((client) => this.dispose(client, now));
    return { ...judged, deleted, strays: await this.deleteStrays(now) };
  }

  /** When the oldest upload without a known holder has waited long enough, or a condemned one may be deleted. */
  async nextWorkAt(now: Date): Promise<Date | undefined> {
    const keptFrom = await this.retention.keptFrom(SUBJECT, now);
    const [row] = await this.database.read<{ oldest: Date | null; condemned: Date | null }>(
      `select (select min(uploaded_at) from platform.stored_file where not held and condemned_at is null) as oldest,
        (select min(condemned_at) from platform.stored_file where condemned_at is not null) as condemned`,
    );
    if (keptFrom === undefined || !row) return undefined;
    const due = [
      row.oldest && row.oldest.getTime() + (now.getTime() - keptFrom.getTime()),
      row.condemned && row.condemned.getTime() + GRACE_MS,
    ].flatMap((at) => at ?? []);
    return due.length === 0 ? undefined : new Date(Math.max(now.getTime(), Math.ceil(Math.min(...due) / HOUR_MS) * HOUR_MS));
  }

  private async judge(client: PoolClient, before: Date, now: Date): Promise<{ held: number; condemned: number }> {
    const { rows } = await client.query<{ id: string }>(
      `select id from platform.stored_file where not held and condemned_at is null and uploaded_at < $1::timestamptz
        order by uploaded_at limit $2::int4 for update skip locked`,
      [before.toISOString(), BATCH],
    );
    const held = await this.holders.held(
      client,
      rows.map(({ id }) => id),
    );
    await this.keep(client, [...held]);
    const condemned = rows.flatMap(({ id }) => (held.has(id) ? [] : [id]));
    await client.query('update platform.stored_file set condemned_at = $2::timestamptz where id = any($1::uuid[])', [
      condemned,
      now.toISOString(),
    ]);
    return { held: held.size, condemned: condemned.length };
  }

  private async dispose(client: PoolClient, now: Date): Promise<number> {
    const { rows } = await client.query<{ id: string }>(
      `select id from platform.stored_file where condemned_at <= $1::timestamptz order by condemned_at
        limit $2::int4 for update skip locked`,
      [new Date(now.getTime() - GRACE_MS).toISOString(), BATCH],
    );
    const held = await this.holders.held(
      client,
      rows.map(({ id }) => id),
    );
    await this.keep(client, [...held]);
    const gone = await client.query<{ sha256: string }>('delete from platform.stored_file where id = any($1::uuid[]) returning sha256', [
      rows.flatMap(({ id }) => (held.has(id) ? [] : [id])),
    ]);
    await deleteContents(
      client,
      this.store,
      gone.rows.map(({ sha256 }) => sha256),
    );
    return rows.length;
  }

  private async keep(client: PoolClient, ids: readonly string[]): Promise<void> {
    await client.query('update platform.stored_file set held = true, condemned_at = null where id = any($1::uuid[])', [ids]);
  }

  private async deleteStrays(now: Date): Promise<number> {
    const shard = (Math.floor(now.getTime() / HOUR_MS) % SHARDS).toString(16).padStart(2, '0');
    await this.store.deleteUnfinished(STRAY_AGE_MS);
    let deleted = 0;
    let old: string[] = [];
    const deleteOld = async (): Promise<void> => {
      const hashes = old;
      old = [];
      deleted += (await this.database.backgroundBatch((client) => deleteContents(client, this.store, hashes))).length;
    };
    for await (const { sha256, ageMs } of this.store.list({ prefix: shard })) {
      if (ageMs > STRAY_AGE_MS) old.push(sha256);
      if (old.length === BATCH) await deleteOld();
    }
    if (old.length > 0) await deleteOld();
    return deleted;
  }
}
