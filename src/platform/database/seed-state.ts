import type { Database } from './database.js';

/** One loaded set of reference data. */
export interface LoadedSeed {
  readonly name: string;
  /** Hash of the source, so that another state of it is loaded again. */
  readonly sourceHash: string;
  readonly report: object;
  readonly at: Date;
}

/** Whether exactly this state of a source was loaded before. */
export async function isSeedLoaded(database: Database, name: string, sourceHash: string): Promise<boolean> {
  const rows = await database.read('select from platform.seed_state where name = $1 and source_hash = $2', [name, sourceHash]);
  return rows.length > 0;
}

/** Notes what was loaded, in a transaction of the caller's. */
export async function noteSeed(
  client: { query(text: string, values: unknown[]): Promise<unknown> },
  { name, sourceHash, report, at }: LoadedSeed,
): Promise<void> {
  await client.query(
    `insert into platform.seed_state (name, source_hash, loaded_at, report) values ($1, $2, $3::timestamptz, $4::jsonb)
     on conflict (name) do update set source_hash = excluded.source_hash, loaded_at = excluded.loaded_at, report = excluded.report`,
    [name, sourceHash, at.toISOString(), JSON.stringify(report)],
  );
}
