import { Client } from 'pg';

/** An entry as one walks past it: what happened when, without anything personal. */
export interface WalkedEntry {
  readonly streamId: string;
  readonly seq: number;
  readonly at: Date;
  readonly facts: Readonly<Record<string, unknown>>;
}

const BATCH = 5_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Walks through the journal in one snapshot, stream by stream, the entries of each in their order. Never more than a batch and one stream
 * are in memory, however long the journal is.
 *
 * @param url connection of a role that may read the journal
 * @param prefix what the types of the wanted entries begin with, such as `dossiers.`
 */
export async function* walkJournal(url: string, prefix: string): AsyncGenerator<readonly WalkedEntry[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // One snapshot: what is written meanwhile is not half seen.
    await client.query('begin isolation level repeatable read read only');
    let stream: WalkedEntry[] = [];
    for (let after: [string, number] = [FIRST, 0]; ;) {
      const { rows } = await client.query<WalkedEntry>(
        `select stream_id as "streamId", seq, at, facts from journal.entry
         where (stream_id, seq) > ($1::uuid, $2::int4) and starts_with(type, $3) order by stream_id, seq limit ${BATCH}`,
        [...after, prefix],
      );
      for (const entry of rows) {
        if (stream.length > 0 && stream[0]?.streamId !== entry.streamId) {
          yield stream;
          stream = [];
        }
        stream.push(entry);
      }
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) break;
      after = [last.streamId, last.seq];
    }
    if (stream.length > 0) yield stream;
  } finally {
    await client.end();
  }
}
