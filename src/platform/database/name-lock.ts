import type { PoolClient } from 'pg';

/**
 * Holds names until the end of the transaction: shared by whoever begins to use what they name, alone by whoever takes it away. In one
 * order, so that two never wait for each other. The name of a content is its SHA-256.
 */
export async function lockNames(client: Pick<PoolClient, 'query'>, names: readonly string[], how: 'shared' | 'alone'): Promise<void> {
  const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await client.query(`select ${lock}(hashtextextended(name, 0)) from (select unnest($1::text[]) as name) n`, [[...new Set(names)].sort()]);
}
