import type { PoolClient } from 'pg';
import type { Cursor } from './follower-cursor.js';
import type { FollowedEntry, Follower } from './follower.js';
import { PageReader, type PageEntry } from './page-reader.js';
import { entryKey, readyPart } from './ready-part.js';

/** What comes next: entries by stream, each in `seq` order, and how far the cursor moves with them. */
export interface Feed {
  readonly streams: readonly (readonly FollowedEntry[])[];
  readonly upTo: Cursor | undefined;
  /** Whether the journal held more than was read. */
  readonly hasMore: boolean;
}

/**
 * The next whole transactions that are complete. The horizon is taken first and passed as a value: an entry below it is
 * committed or will never be, so nothing is skipped. Streams that are parked are left out; their entries wait there. Of entries that the
 * follower does not want only the place is read.
 */
export async function nextEntries(
  client: PoolClient,
  { name: follower, types }: Pick<Follower, 'name' | 'types'>,
  cursor: Cursor,
): Promise<Feed> {
  const { ready, hasMore } = await readyEntries(new PageReader(client, types, cursor, await horizonOf(client)));
  const last = ready.at(-1);
  if (!last) return { streams: [], upTo: undefined, hasMore: false };
  const parked = await client.query<{ id: string }>(
    'select stream_id as id from journal.parked where follower = $1 and stream_id = any($2::uuid[])',
    [follower, ready.map((row) => row.streamId)],
  );
  const waiting = new Set(parked.rows.map((row) => row.id));
  const byStream = new Map<string, PageEntry[]>();
  for (const row of ready) {
    if (waiting.has(row.streamId)) continue;
    const entries = byStream.get(row.streamId);
    if (entries) entries.push(row);
    else byStream.set(row.streamId, [row]);
  }
  return {
    streams: [...byStream.values()].map((entries) => entries.sort((a, b) => a.seq - b.seq)),
    upTo: { epoch: last.epoch, xid: last.xid },
    hasMore,
  };
}

async function horizonOf(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ xmin: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as xmin');
  return rows[0]!.xmin;
}

/**
 * A page ends with a whole transaction, and reaches as far as the entries that its own ones come after in their streams: a transaction that
 * took its number first may have written last. What comes after an entry that is not below the horizon yet waits for the next page.
 */
async function readyEntries(reader: PageReader): Promise<{ ready: readonly PageEntry[]; hasMore: boolean }> {
  const { page, hasMore } = await reader.first();
  for (;;) {
    const missing = await reader.missingBefore(page);
    const reach = missing.filter(({ isComplete }) => isComplete).at(-1);
    if (!reach) return { ready: readyPart(page, new Set(missing.map(entryKey))), hasMore };
    page.push(...(await reader.next(page.at(-1)!, reach)));
  }
}
