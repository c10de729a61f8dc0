import type { PoolClient } from 'pg';
import type { Database } from '../database/database.js';

/** How far a follower has come: every transaction up to this one was applied. */
export interface Cursor {
  readonly epoch: number;
  /** Transaction id, as text: it may be larger than a double holds. */
  readonly xid: string;
}

/** Takes the follower's cursor for this transaction; undefined when another replica has it. */
export async function lockCursor(client: PoolClient, follower: string): Promise<Cursor | undefined> {
  await client.query(`insert into journal.follower (name, epoch, xid) values ($1, 0, 0) on conflict do nothing`, [follower]);
  const { rows } = await client.query<Cursor>(
    'select epoch, xid::text as xid from journal.follower where name = $1 for update skip locked',
    [follower],
  );
  return rows[0];
}

/** Moves the cursor, in the transaction that holds it. */
export async function moveCursor(client: PoolClient, follower: string, to: Cursor): Promise<void> {
  await client.query('update journal.follower set epoch = $2::int4, xid = $3::int8 where name = $1', [follower, to.epoch, to.xid]);
}

/**
 * Where the last committed entry stands; undefined while there is none. Its number is named with its table: the name alone would be the
 * text's.
 */
export async function lastEntry(database: Database): Promise<Cursor | undefined> {
  const [last] = await database.read<Cursor & Record<string, unknown>>(
    'select e.epoch, e.xid::text as xid from journal.entry e order by e.epoch desc, e.xid desc limit 1',
  );
  return last;
}

/** Whether all of these followers have come to a place in the journal. */
export async function haveReached(database: Database, followers: readonly string[], place: Cursor): Promise<boolean> {
  const [row] = await database.read<{ n: number }>(
    'select count(*)::int4 as n from journal.follower where name = any($1::text[]) and (epoch, xid) >= ($2::int4, $3::int8)',
    [followers, place.epoch, place.xid],
  );
  return row?.n === followers.length;
}
