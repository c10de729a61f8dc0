import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../database/database.js';
import type { Cursor } from './follower-cursor.js';
import { ENTRY_COLUMNS, ENTRY_SOURCE } from './followed-entries.js';
import type { FollowedEntry, Follower } from './follower.js';

/** A follower whose tables can be rebuilt from the journal. */
export interface ReplayableFollower extends Follower {
  /** Drops everything that it keeps of streams behind `after`, up to and with `upTo`; `null`: all that are behind `after`. */
  forget(client: PoolClient, after: string, upTo: string | null): Promise<void>;
}

/** What a replay went through. */
export interface ReplayReport {
  readonly streams: number;
  readonly entries: number;
}

interface Batch extends ReplayReport {
  /** The last stream of the batch, or null when there is none behind it. */
  readonly last: string | null;
}

/** Streams of one transaction: far under the five seconds that a writing transaction may last. */
const BATCH = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Rebuilds the tables of a follower in batches of streams: their rows are deleted and written in one transaction, so readers always
 * see a whole, and one that is interrupted is simply begun again. Each batch holds the follower's cursor and stops where it stands, so
 * the follower continues after it with nothing lost and nothing twice. A stream that was parked is caught up with.
 */
@Injectable()
export class FollowerReplay {
  constructor(private readonly database: Database) {}

  /** Replays the whole journal for one follower. */
  async replay(follower: ReplayableFollower): Promise<ReplayReport> {
    let [streams, entries] = [0, 0];
    for (let after: string | null = BEFORE_ALL; after !== null;) {
      const start: string = after;
      const batch = await this.database.backgroundBatch((client) => this.batch(client, follower, start));
      streams += batch.streams;
      entries += batch.entries;
      after = batch.last;
    }
    return { streams, entries };
  }

  private async batch(client: PoolClient, follower: ReplayableFollower, after: string): Promise<Batch> {
    const cursor = await holdCursor(client, follower.name);
    const { rows: page } = await client.query<{ id: string }>(
      `select stream_id as id from journal.stream where stream_id > $1::uuid order by stream_id limit ${BATCH}`,
      [after],
    );
    const ids = page.map(({ id }) => id);
    const last = ids.length < BATCH ? null : ids.at(-1)!;
    await follower.forget(client, after, last);
    const { rows } = await client.query<FollowedEntry>(
      `select ${ENTRY_COLUMNS} from ${ENTRY_SOURCE}
       where e.stream_id = any($1::uuid[]) and e.type = any($2::text[]) and (e.epoch, e.xid) <= ($3::int4, $4::int8)
       order by e.stream_id, e.seq`,
      [ids, follower.types, cursor.epoch, cursor.xid],
    );
    const streams = new Map<string, FollowedEntry[]>();
    for (const entry of rows) streams.set(entry.streamId, [...(streams.get(entry.streamId) ?? []), entry]);
    if (streams.size > 0) await follower.apply(client, [...streams.values()]);
    await client.query('delete from journal.parked where follower = $1 and stream_id = any($2::uuid[])', [follower.name, ids]);
    return { streams: streams.size, entries: rows.length, last };
  }
}

/** Waits for the follower's cursor and keeps it for this transaction. */
async function holdCursor(client: PoolClient, follower: string): Promise<Cursor> {
  await client.query('insert into journal.follower (name, epoch, xid) values ($1, 0, 0) on conflict do nothing', [follower]);
  const { rows } = await client.query<Cursor>('select epoch, xid::text as xid from journal.follower where name = $1 for update', [
    follower,
  ]);
  return rows[0]!;
}
