import type { Client } from 'pg';
import { JournalVerifier, type StoredEntry, type StoredHead } from '../../../src/platform/journal/journal-verifier.js';
import type { HttpWorkload } from '../load/load-plan.js';
import type { WorkloadSummary } from './summary.js';

const SAMPLE = 1_000;

/** What our server was asked to write, and what is there. */
export interface Verification {
  readonly created: number;
  readonly dossiers: number;
  readonly commands: number;
  readonly keys: number;
  readonly chains: number;
  readonly broken: number;
}

/**
 * Counts what the run has left: each 201 of W3 is one dossier with its own code, each success of W3 and W4 one idempotency key of the
 * server's callers, and the chains of what was touched last verify.
 *
 * @param before commands that were made while recording, which are in the database too
 * @throws Error that says what differs
 */
export async function verifyRun(
  client: Client,
  summaries: readonly WorkloadSummary[],
  mark: string,
  before: Readonly<Record<'W3' | 'W4', number>>,
): Promise<Verification> {
  const succeeded = (workload: HttpWorkload): number =>
    summaries
      .filter((each) => each.workload === workload)
      .reduce((sum, { rounds }) => sum + rounds.reduce((all, { ours }) => all + twoHundreds(ours.statuses), 0), 0);
  const created = succeeded('W3') + before.W3;
  const commands = created + succeeded('W4') + before.W4;
  const one = async (text: string, values: unknown[] = []): Promise<number> =>
    Number((await client.query<{ n: string }>(text, values)).rows[0]?.n);
  const ours = `id < 'ffffffff-0000-0000-0000-000000000000'::uuid`;
  const dossiers = await one(`select count(distinct code) as n from dossiers.dossier where summary = $1 and ${ours}`, [mark]);
  const keys = await one(`select count(*) as n from platform.idempotency_key where key not like 'pgbench-%' and key not like 'bare-%'`);
  const { chains, broken } = await verifyLast(client, mark);
  const found = { created, dossiers, commands, keys, chains, broken };
  if (created !== dossiers || commands !== keys || broken > 0)
    throw new Error(`the run left something else than was answered: ${JSON.stringify(found)}`);
  return found;
}

const twoHundreds = (statuses: Readonly<Record<string, number>>): number =>
  Object.entries(statuses).reduce((sum, [status, count]) => sum + (status.startsWith('2') ? count : 0), 0);

async function verifyLast(client: Client, mark: string): Promise<{ chains: number; broken: number }> {
  const streams = await client.query<{ id: string }>(
    `select stream_id as id from platform.idempotency_key where key not like 'pgbench-%' and key not like 'bare-%'
      order by created_at desc limit ${SAMPLE}`,
  );
  const ids = [...new Set(streams.rows.map(({ id }) => id))];
  const heads = await client.query<StoredHead>('select stream_id, seq, hash from journal.stream where stream_id = any($1::uuid[])', [ids]);
  const entries = await client.query<StoredEntry>(
    `select e.stream_id, e.seq, e.type, e.actor_id, e.on_behalf_of, e.at, e.facts, e.personal_hash, e.drawn, e.hash, p.salt, p.payload
     from journal.entry e left join journal.personal_part p on p.stream_id = e.stream_id and p.seq = e.seq
     where e.stream_id = any($1::uuid[]) order by e.stream_id, e.seq`,
    [ids],
  );
  const verifier = new JournalVerifier(heads.rows, []);
  for (const entry of entries.rows) verifier.take(entry);
  if (ids.length === 0 && mark !== '') return { chains: 0, broken: 0 };
  return { chains: ids.length, broken: verifier.end().length };
}
