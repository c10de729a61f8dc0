import type { PoolClient } from 'pg';
import type { IdempotencyRequest } from '../request-context.js';
import type { Database } from './database.js';
import {
  Parameters,
  appendEntries,
  appendPersonal,
  chainLinks,
  claimKey,
  drawNumber,
  guardExisting,
  guardNew,
  inputRows,
  moveHead,
  rememberBorn,
  tableParts,
  type Part,
} from './flush-parts.js';
import type { UnitOfWork } from './unit-of-work.js';

/** What the flush is given besides the unit of work. */
export interface FlushInput {
  readonly idempotency: IdempotencyRequest | undefined;
  /** Answer to remember for a repeat, as JSON. */
  readonly outcome: string;
  readonly at: Date;
  readonly epoch: number;
}

/** What the flush wrote: the stream's new version and the number that was drawn. */
export interface Flushed {
  readonly version: number;
  readonly born: string;
}

/** The steps of a flush in the order of their data dependency; hot rows are touched in this fixed order. */
interface Plan {
  readonly guard: Part;
  readonly claim: Part | undefined;
  readonly draw: Part | undefined;
  readonly input: Part;
  readonly writes: readonly { name: string; part: Part }[];
}

/**
 * Writes a unit of work. Returns undefined when the guard or the key refused, in which case nothing at all was written:
 * every part takes its rows from the part before it.
 */
export async function flush(database: Database, work: UnitOfWork, input: FlushInput): Promise<Flushed | undefined> {
  const plan = planFlush(work, input);
  return database.options.flushMode === 'single-statement' ? flushOnce(database, plan) : database.batch((client) => flushSteps(client, plan)).catch(refused);
}

function planFlush(work: UnitOfWork, { idempotency, outcome, at, epoch }: FlushInput): Plan {
  const head = work.head;
  if (!head || work.entries.length === 0) throw new Error('a command that writes must record at least one event on its stream');
  const rows = work.changes().flatMap((change) => tableParts(change, work.born));
  return {
    guard: head.isNew ? guardNew(head.streamId) : guardExisting(head.streamId, head.seq),
    claim: idempotency && claimKey(idempotency, outcome, at),
    draw: work.born && drawNumber(work.born, idempotency ? 'claimed' : 'guard'),
    input: inputRows(JSON.stringify(work.entries)),
    writes: [
      ...(work.born && idempotency ? [{ name: 'remembered', part: rememberBorn(idempotency) }] : []),
      ...rows,
      { name: 'entries', part: appendEntries(epoch) },
      ...(work.entries.some((entry) => entry.personal) ? [{ name: 'personal', part: appendPersonal }] : []),
      { name: 'head', part: moveHead(head.isNew) },
    ],
  };
}

/** One prepared statement: atomic without an explicit transaction, one round trip. */
async function flushOnce(database: Database, plan: Plan): Promise<Flushed | undefined> {
  const parameters = new Parameters();
  const steps = [`guard as materialized (${plan.guard(parameters)})`];
  if (plan.claim) steps.push(`claimed as (${plan.claim(parameters)})`);
  if (plan.draw) steps.push(`drawn as (${plan.draw(parameters)})`);
  const gate = plan.draw ? 'select value from drawn' : plan.claim ? 'select value from claimed' : `select ''::text as value from guard`;
  steps.push(`gate as materialized (${gate})`, `input as materialized (${plan.input(parameters)})`, `links as materialized (${chainLinks(parameters)})`);
  for (const { name, part } of plan.writes) steps.push(`${name} as (${part(parameters)})`);
  const text = `with ${steps.join(',\n')}\nselect guard.seq + cardinality(links.hashes) as version, gate.value as born from guard, gate, links`;
  const [row] = await database.read<{ version: number; born: string }>(text, parameters.values);
  return row;
}

class RefusedError extends Error {}

/** The same parts one after the other in a short transaction, for poolers and clusters that cannot run the one statement. */
async function flushSteps(client: PoolClient, plan: Plan): Promise<Flushed> {
  const one = async (part: Part, prefix = ''): Promise<Record<string, unknown>> => {
    const parameters = new Parameters();
    const text = prefix + part(parameters);
    const { rows } = await client.query<Record<string, unknown>>(text, parameters.values as unknown[]);
    if (!rows[0]) throw new RefusedError();
    return rows[0];
  };
  const guard = await one(plan.guard);
  const known = (parameters: Parameters): string =>
    `guard as (select ${parameters.add(guard['stream_id'], 'uuid')} as stream_id, ${parameters.add(guard['seq'], 'int4')} as seq, ${parameters.add(guard['hash'], 'bytea')} as hash)`;
  let value = '';
  if (plan.claim) value = String((await one(following(plan.claim, known)))['value']);
  if (plan.draw) value = String((await one(following(plan.draw, (p) => `${known(p)}, claimed as (select 1 from guard)`)))['value']);
  const context = (parameters: Parameters): string =>
    `${known(parameters)}, gate as (select ${parameters.add(value, 'text')} as value), input as (${plan.input(parameters)}), links as (${chainLinks(parameters)})`;
  for (const { part } of plan.writes) {
    const parameters = new Parameters();
    const text = `with ${context(parameters)} ${part(parameters)}`;
    await client.query(text, parameters.values as unknown[]);
  }
  const end = await one((p) => `with ${context(p)} select guard.seq + cardinality(links.hashes) as version from guard, links`);
  return { version: Number(end['version']), born: value };
}

const following = (part: Part, context: (parameters: Parameters) => string): Part => (parameters) => `with ${context(parameters)} ${part(parameters)}`;

function refused(error: unknown): undefined {
  if (error instanceof RefusedError) return undefined;
  throw error;
}
