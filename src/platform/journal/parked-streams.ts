import { nextTryAt, type BackOff } from '../jobs/back-off.js';
import type { PoolClient } from 'pg';
import type { Database } from '../database/database.js';
import type { Cursor } from './follower-cursor.js';
import { ENTRY_COLUMNS, ENTRY_SOURCE } from './followed-entries.js';
import type { FollowedEntry } from './follower.js';

/** A stream that a follower could not apply, from an entry on. */
export interface ParkedStream {
  readonly streamId: string;
  readonly seq: number;
  readonly attempts: number;
}

/** Tries before a stream is dead: with the back-off below about a day. */
const MOST_ATTEMPTS = 12;
const WAITS: BackOff = { first: 5_000, longest: 4 * 3_600_000 };

/** Streams of a follower whose next try is due, a few at a time. */
export async function dueStreams(client: PoolClient, follower: string, now: Date): Promise<ParkedStream[]> {
  const { rows } = await client.query<ParkedStream>(
    `select stream_id as "streamId", seq, attempts from journal.parked where follower = $1 and not dead
      and next_try_at <= $2::timestamptz order by next_try_at limit 50`,
    [follower, now.toISOString()],
  );
  return rows;
}

/** Everything of a parked stream that the cursor has passed since. */
export async function entriesSince(client: PoolClient, stream: ParkedStream, cursor: Cursor): Promise<FollowedEntry[]> {
  const { rows } = await client.query<FollowedEntry>(
    `select ${ENTRY_COLUMNS} from ${ENTRY_SOURCE} where e.stream_id = $1::uuid and e.seq >= $2::int4
      and (e.epoch, e.xid) <= ($3::int4, $4::int8) order by e.seq`,
    [stream.streamId, stream.seq, cursor.epoch, cursor.xid],
  );
  return rows;
}

/** Parks a stream, or notes one more try of a parked one, with a longer wait each time. */
export async function park(
  client: PoolClient,
  stream: ParkedStream & { readonly follower: string; readonly error: string; readonly now: Date },
): Promise<void> {
  await client.query(
    `insert into journal.parked (follower, stream_id, seq, attempts, next_try_at, error, dead)
      values ($1, $2::uuid, $3::int4, $4::int4, $5::timestamptz, $6, $7)
     on conflict (follower, stream_id) do update set attempts = excluded.attempts, next_try_at = excluded.next_try_at,
     error = excluded.error, dead = excluded.dead`,
    [
      stream.follower,
      stream.streamId,
      stream.seq,
      stream.attempts,
      nextTryAt(WAITS, stream.attempts - 1, stream.now).toISOString(),
      stream.error.slice(0, 1_000),
      stream.attempts >= MOST_ATTEMPTS,
    ],
  );
}

/** The stream was applied up to the cursor. */
export async function unpark(client: PoolClient, follower: string, streamId: string): Promise<void> {
  await client.query('delete from journal.parked where follower = $1 and stream_id = $2::uuid', [follower, streamId]);
}

/** A stream that a follower could not apply, as operators see it. */
export interface FailedStream extends ParkedStream {
  readonly follower: string;
  /** A dead stream is not tried any more by itself. */
  readonly dead: boolean;
  readonly lastError: string | null;
  readonly nextTryAt: Date;
}

/** The parked streams of all followers, dead ones first; at most `limit`. */
export function parkedStreams(database: Database, limit: number): Promise<FailedStream[]> {
  return database.read<FailedStream & Record<string, unknown>>(
    `select follower, stream_id as "streamId", seq, dead, attempts, error as "lastError", next_try_at as "nextTryAt"
      from journal.parked order by dead desc, next_try_at limit $1::int4`,
    [limit],
  );
}

/** Lets all parked streams be tried again from now on, as if for the first time. @returns how many there are */
export async function tryParkedAgain(client: PoolClient, now: Date): Promise<number> {
  const { rowCount } = await client.query('update journal.parked set dead = false, attempts = 0, next_try_at = $1::timestamptz', [
    now.toISOString(),
  ]);
  return rowCount ?? 0;
}
