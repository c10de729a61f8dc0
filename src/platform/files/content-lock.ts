import type { PoolClient } from 'pg';

/**
 * Holds contents until the end of the transaction: shared by whoever registers a file with them, alone by whoever deletes them. Without it
 * bytes that were just uploaded again could be deleted together with the last earlier file that had them. In one order, so that two never
 * wait for each other.
 */
export async function lockContents(client: Pick<PoolClient, 'query'>, hashes: readonly string[], how: 'shared' | 'alone'): Promise<void> {
  const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await client.query(`select ${lock}(hashtextextended(sha256, 0)) from (select unnest($1::text[]) as sha256) h`, [
    [...new Set(hashes)].sort(),
  ]);
}

/** Those of the contents that no registered file has. */
export async function unregistered(client: Pick<PoolClient, 'query'>, hashes: readonly string[]): Promise<readonly string[]> {
  const text = `select h.sha256 from (select distinct unnest($1::text[]) as sha256) h
    where not exists (select from platform.stored_file f where f.sha256 = h.sha256)`;
  return (await client.query<{ sha256: string }>(text, [hashes])).rows.map(({ sha256 }) => sha256);
}
