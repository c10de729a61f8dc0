import { Client } from 'pg';
import { JournalVerifier, type Break, type StoredEntry, type StoredHead } from './journal-verifier.js';

/** What a verification found. */
export interface Verification {
  readonly streams: number;
  readonly entries: number;
  readonly breaks: readonly Break[];
}

const BATCH = 5_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * Reads the whole journal in one snapshot and recomputes every chain.
 *
 * @param url connection of a role that may read the journal
 * @param progress called with the number of entries read and the number of all
 */
export async function verifyJournal(url: string, progress: (done: number, total: number) => void): Promise<Verification> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // One snapshot: commands run meanwhile, and what they add is either seen whole or not at all.
    await client.query('begin isolation level repeatable read read only');
    const total = Number((await client.query<{ n: string }>('select count(*) as n from journal.entry')).rows[0]?.n ?? 0);
    const heads = await client.query<StoredHead>('select stream_id, seq, hash from journal.stream');
    const placeless = await client.query<StoredHead>('select stream_id, seq, hash from journal.placeless_head');
    const verifier = new JournalVerifier(heads.rows, placeless.rows);
    for (let after: [string, number] = [FIRST, 0]; ;) {
      const { rows } = await client.query<StoredEntry>(
        `select e.stream_id, e.seq, e.type, e.actor_id, e.on_behalf_of, e.at, e.facts, e.personal_hash, e.drawn, e.hash, p.salt, p.payload
         from journal.entry e left join journal.personal_part p on p.stream_id = e.stream_id and p.seq = e.seq
         where (e.stream_id, e.seq) > ($1::uuid, $2::int4) order by e.stream_id, e.seq limit ${BATCH}`,
        after,
      );
      for (const row of rows) verifier.take(row);
      progress(verifier.entries, total);
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) break;
      after = [last.stream_id, last.seq];
    }
    const breaks = verifier.end();
    return { streams: verifier.streams, entries: verifier.entries, breaks };
  } finally {
    await client.end();
  }
}
