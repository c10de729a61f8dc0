import type { PoolClient } from 'pg';
import type { Database } from '../database/database.js';
import { drawnNumbers } from './drawn-numbers.js';
import type { FollowedEntry, Follower } from './follower.js';

/** How far a follower has come: every transaction up to this one was applied. */
export interface Cursor {
  readonly epoch: number;
  /** Transaction id, as text: it may be larger than a double holds. */
  readonly xid: string;
}

/** What comes next: entries by stream, each in `seq` order, and how far the cursor moves with them. */
export interface Feed {
  readonly streams: readonly (readonly FollowedEntry[])[];
  readonly upTo: Cursor | undefined;
}

const LIMIT = 1_000;

/** Columns of a followed entry, with its place in the feed. */
export const ENTRY_COLUMNS = `e.stream_id as "streamId", e.seq, e.type, e.actor_id as "actorId", e.on_behalf_of as "onBehalfOf",
  e.at, e.facts, ${drawnNumbers('e')} as drawn, p.payload as personal, e.epoch, e.xid::text as xid`;
export const ENTRY_SOURCE = 'journal.entry e left join journal.personal_part p on p.stream_id = e.stream_id and p.seq = e.seq';

type Row = FollowedEntry & Cursor;

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
  const horizon =
    (await client.query<{ xmin: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as xmin')).rows[0]?.xmin ?? '0';
  const { rows } = await client.query<Row>(
    `select e.stream_id as "streamId", e.seq, e.type, e.actor_id as "actorId", e.on_behalf_of as "onBehalfOf", e.at,
      case when w.wanted then e.facts end as facts, case when w.wanted then ${drawnNumbers('e')} end as drawn,
       case when w.wanted then (select p.payload from journal.personal_part p where p.stream_id = e.stream_id
       and p.seq = e.seq) end as personal, e.epoch, e.xid::text as xid
     from journal.entry e cross join lateral (select e.type = any($4::text[]) as wanted) w
     where (e.epoch, e.xid) > ($1::int4, $2::int8) and (e.epoch < (select max(epoch) from journal.epoch) or e.xid < $3::int8)
     order by e.epoch, e.xid, e.stream_id, e.seq limit ${LIMIT}`,
    [cursor.epoch, cursor.xid, horizon, types],
  );
  const whole = await readyPart(client, await wholeTransactions(client, rows), cursor);
  const last = whole.at(-1);
  if (!last) return { streams: [], upTo: undefined };
  const parked = await client.query<{ id: string }>(
    'select stream_id as id from journal.parked where follower = $1 and stream_id = any($2::uuid[])',
    [follower, whole.map((row) => row.streamId)],
  );
  const waiting = new Set(parked.rows.map((row) => row.id));
  const byStream = new Map<string, Row[]>();
  for (const row of whole) {
    if (waiting.has(row.streamId)) continue;
    const entries = byStream.get(row.streamId);
    if (entries) entries.push(row);
    else byStream.set(row.streamId, [row]);
  }
  return {
    streams: [...byStream.values()].map((entries) => entries.sort((a, b) => a.seq - b.seq)),
    upTo: { epoch: last.epoch, xid: last.xid },
  };
}

/** A full page may end inside a transaction: that one is left for the next page, or read whole when it is all there is. */
async function wholeTransactions(client: PoolClient, rows: readonly Row[]): Promise<readonly Row[]> {
  const last = rows.at(-1);
  if (!last || rows.length < LIMIT) return rows;
  const complete = rows.filter((row) => row.xid !== last.xid || row.epoch !== last.epoch);
  if (complete.length > 0) return complete;
  const { rows: all } = await client.query<Row>(
    `select ${ENTRY_COLUMNS} from ${ENTRY_SOURCE} where e.epoch = $1::int4 and e.xid = $2::int8 order by e.stream_id, e.seq`,
    [last.epoch, last.xid],
  );
  return all;
}

/**
 * An entry whose predecessor in its stream was not applied yet (its transaction has a later id and is not below the horizon) waits: the
 * page ends before it.
 */
async function readyPart(client: PoolClient, rows: readonly Row[], cursor: Cursor): Promise<readonly Row[]> {
  const inPage = new Set(rows.map((row) => `${row.streamId}:${row.seq}`));
  const firsts = rows.filter((row) => row.seq > 1 && !inPage.has(`${row.streamId}:${row.seq - 1}`));
  if (firsts.length === 0) return rows;
  const { rows: before } = await client.query<{ streamId: string; seq: number }>(
    `select e.stream_id as "streamId", e.seq from journal.entry e
     join unnest($1::uuid[], $2::int4[]) as x(stream_id, seq) on e.stream_id = x.stream_id and e.seq = x.seq
     where (e.epoch, e.xid) > ($3::int4, $4::int8)`,
    [firsts.map((row) => row.streamId), firsts.map((row) => row.seq - 1), cursor.epoch, cursor.xid],
  );
  if (before.length === 0) return rows;
  const early = new Set(before.map((row) => `${row.streamId}:${row.seq + 1}`));
  const stop = rows.find((row) => early.has(`${row.streamId}:${row.seq}`));
  if (!stop) return rows;
  const end = rows.findIndex((row) => row.epoch === stop.epoch && row.xid === stop.xid);
  return rows.slice(0, end);
}
