import type { PoolClient } from 'pg';
import { drawnNumbers } from './drawn-numbers.js';
import type { Cursor } from './follower-cursor.js';
import type { FollowedEntry } from './follower.js';
import { entryKey, type PlacedEntry } from './ready-part.js';

/** A followed entry with its place in the journal. */
export type PageEntry = FollowedEntry & Cursor;

/** Entries of a page; one that ends with a large transaction, or has to reach further, is longer. */
const LIMIT = 1_000;

const COLUMNS = `e.stream_id as "streamId", e.seq, e.type, e.actor_id as "actorId", e.on_behalf_of as "onBehalfOf", e.at,
  case when w.wanted then e.facts end as facts, case when w.wanted then ${drawnNumbers('e')} end as drawn,
  case when w.wanted then (select p.payload from journal.personal_part p where p.stream_id = e.stream_id and p.seq = e.seq) end as personal,
  e.epoch, e.xid::text as xid`;
const ENTRIES = `select ${COLUMNS} from journal.entry e cross join lateral (select e.type = any($1::text[]) as wanted) w`;
const ORDER = 'order by e.epoch, e.xid, e.stream_id, e.seq';
/** Whether the transaction of an entry is below the horizon of a parameter, or of a time before the database was restored. */
const isComplete = (horizon: string): string => `(e.epoch < (select max(epoch) from journal.epoch) or e.xid < ${horizon}::int8)`;

/** Reads the journal behind a cursor, and nothing that is not below the horizon. */
export class PageReader {
  constructor(
    private readonly client: PoolClient,
    private readonly types: readonly string[],
    private readonly cursor: Cursor,
    private readonly horizon: string,
  ) {}

  /** The first entries, in whole transactions, and whether more are to be read at once. */
  async first(): Promise<{ page: PageEntry[]; hasMore: boolean }> {
    const { rows } = await this.client.query<PageEntry>(
      `${ENTRIES} where (e.epoch, e.xid) > ($2::int4, $3::int8) and ${isComplete('$4')} ${ORDER} limit ${LIMIT}`,
      [this.types, this.cursor.epoch, this.cursor.xid, this.horizon],
    );
    const last = rows.at(-1);
    if (!last || rows.length < LIMIT) return { page: rows, hasMore: false };
    // The last transaction may go on behind the limit: it is left for the next page, or read whole when it is all there is.
    const whole = rows.filter(({ epoch, xid }) => xid !== last.xid || epoch !== last.epoch);
    return { page: whole.length > 0 ? whole : await this.next(this.cursor, last), hasMore: true };
  }

  /** All entries behind one place up to another, which is below the horizon. */
  async next(behind: Cursor, upTo: Cursor): Promise<PageEntry[]> {
    const { rows } = await this.client.query<PageEntry>(
      `${ENTRIES} where (e.epoch, e.xid) > ($2::int4, $3::int8) and (e.epoch, e.xid) <= ($4::int4, $5::int8) ${ORDER}`,
      [this.types, behind.epoch, behind.xid, upTo.epoch, upTo.xid],
    );
    return rows;
  }

  /**
   * Entries that stand before entries of the page in their streams and are neither on it nor behind the cursor, by their place in the
   * journal.
   */
  async missingBefore(page: readonly PageEntry[]): Promise<readonly (PlacedEntry & { readonly isComplete: boolean })[]> {
    const onPage = new Set(page.map(entryKey));
    const needed = page
      .map(({ streamId, seq }) => ({ streamId, seq: seq - 1 }))
      .filter((before) => before.seq > 0 && !onPage.has(entryKey(before)));
    if (needed.length === 0) return [];
    const { rows } = await this.client.query<PlacedEntry & { isComplete: boolean }>(
      `select e.stream_id as "streamId", e.seq, e.epoch, e.xid::text as xid, ${isComplete('$5')} as "isComplete" from journal.entry e
       join unnest($1::uuid[], $2::int4[]) as x(stream_id, seq) on e.stream_id = x.stream_id and e.seq = x.seq
       where (e.epoch, e.xid) > ($3::int4, $4::int8) order by e.epoch, e.xid`,
      [needed.map(({ streamId }) => streamId), needed.map(({ seq }) => seq), this.cursor.epoch, this.cursor.xid, this.horizon],
    );
    return rows;
  }
}
