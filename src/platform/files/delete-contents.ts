import type { PoolClient } from 'pg';
import { lockNames } from '../database/name-lock.js';
import type { FileStore } from './file-store.js';

/**
 * Deletes the bytes of those contents that no registered file has and on which no hold lies, within a transaction. Nobody can register a
 * file with them or set a hold on them meanwhile; whoever does so at the same moment comes before, and they stay, or after, and finds that
 * they are gone.
 *
 * @returns what was deleted
 */
export async function deleteContents(
  client: Pick<PoolClient, 'query'>,
  store: FileStore,
  hashes: readonly string[],
): Promise<readonly string[]> {
  const candidates = await unused(client, hashes);
  await lockNames(client, candidates, 'alone');
  // Checked again: before the lock was taken an upload may have registered one, or a hold may have been set.
  const nobodys = await unused(client, candidates);
  for (const sha256 of nobodys) await store.delete(sha256);
  return nobodys;
}

async function unused(client: Pick<PoolClient, 'query'>, hashes: readonly string[]): Promise<readonly string[]> {
  const text = `select c.sha256 from (select distinct unnest($1::text[]) as sha256) c
    where not exists (select from platform.stored_file f where f.sha256 = c.sha256)
      and not exists (select from platform.hold h where h.kind = 'content' and h.subject = c.sha256
        and not exists (select from platform.hold_lift l where l.hold_id = h.id))`;
  return (await client.query<{ sha256: string }>(text, [hashes])).rows.map(({ sha256 }) => sha256);
}
