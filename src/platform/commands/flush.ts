import type { PoolClient } from 'pg';
import type { IdempotencyRequest } from '../context/request-context.js';
import type { Database } from '../database/database.js';
import { labelOf } from './answer.js';
import { drawParts } from './draw-parts.js';
import { claimKey, keepNumbers } from './key-parts.js';
import { Parameters, type NamedPart, type Part } from './part.js';
import { severalStreams } from './several-streams.js';
import { oneStream } from './stream-parts.js';
import { raisedRevision, tableParts } from './table-parts.js';
import type { UnitOfWork } from './unit-of-work.js';

/** What the flush is given besides the unit of work. */
export interface FlushInput {
  readonly idempotency: IdempotencyRequest | undefined;
  /** Answer to remember for a repeat, as JSON. */
  readonly outcome: string;
  readonly at: Date;
}

/** The steps of a flush in the order of their data dependency; hot rows are touched in this fixed order. */
interface Plan {
  readonly guard: Part;
  readonly claim: Part | undefined;
  readonly counters: readonly NamedPart[];
  /** Has one row with the drawn numbers, if everything before it succeeded; everything after it reads from it. */
  readonly gate: Part;
  readonly input: Part;
  readonly links: Part;
  readonly writes: readonly NamedPart[];
}

/**
 * Writes a unit of work. Returns undefined when the guard or the key refused, in which case nothing at all was written:
 * every part takes its rows from the part before it.
 *
 * @returns the drawn numbers, in the order in which they were asked for
 */
export async function flush(database: Database, work: UnitOfWork, input: FlushInput): Promise<readonly string[] | undefined> {
  const plan = planFlush(work, input);
  return database.options.flushMode === 'single-statement'
    ? flushOnce(database, plan)
    : database.batch((client) => flushSteps(client, plan)).catch(refused);
}

function planFlush(work: UnitOfWork, { idempotency, outcome, at }: FlushInput): Plan {
  const heads = work.writtenHeads();
  const { orders } = work.drawn;
  const streams = work.isSeveral ? severalStreams(heads, orders.length > 0, work.held) : oneStream(heads[0], orders.length > 0);
  const { streamId } = heads[0];
  return {
    guard: streams.guard,
    claim: idempotency && claimKey(idempotency, { outcome, streamId, at }, streams.passed),
    ...drawParts(orders, idempotency ? 'claimed' : streams.passed),
    input: streams.input(work.entriesAsJson()),
    links: streams.links,
    writes: [
      ...(orders.length > 0 && idempotency
        ? [
            {
              name: 'kept',
              part: keepNumbers(
                idempotency,
                orders.map((order) => labelOf(order, work.isSeveral)),
              ),
            },
          ]
        : []),
      ...work.changes().flatMap((change) => tableParts(change, work.drawn)),
      { name: 'entries', part: streams.entries(at) },
      ...(work.hasPersonal ? [{ name: 'personal', part: streams.personal }] : []),
      ...streams.heads,
      ...[...work.raised].toSorted().map(raisedRevision),
    ],
  };
}

/** These are read by several others and made once. */
const SHARED = new Set(['guard', 'gate', 'input', 'links']);

/** Texts by shape. There are as many as kinds of commands, not as commands. */
const texts = new Map<string, string>();

/** One prepared statement: atomic without an explicit transaction, one round trip. */
async function flushOnce(database: Database, plan: Plan): Promise<readonly string[] | undefined> {
  const { guard, claim, counters, gate, input, links, writes } = plan;
  const steps = [
    { name: 'guard', part: guard },
    ...(claim ? [{ name: 'claimed', part: claim }] : []),
    ...counters,
    { name: 'gate', part: gate },
    { name: 'input', part: input },
    { name: 'links', part: links },
    ...writes,
  ];
  const shape = steps.map(({ part }) => part.shape).join('; ');
  let text = texts.get(shape);
  if (text === undefined) texts.set(shape, (text = wholeText(steps)));
  const [row] = await database.write<{ drawn: readonly string[] | null }>(
    text,
    steps.flatMap(({ part }) => part.values),
  );
  return row && (row.drawn ?? []);
}

function wholeText(steps: readonly NamedPart[]): string {
  const parameters = new Parameters();
  const parts = steps.map(({ name, part }) => `${name} as ${SHARED.has(name) ? 'materialized ' : ''}(${parameters.render(part)})`);
  return `with ${parts.join(',\n')}\nselect gate.drawn from gate`;
}

class RefusedError extends Error {}

/** The same parts one after the other in a short transaction, for poolers and clusters that cannot run the one statement. */
async function flushSteps(client: PoolClient, plan: Plan): Promise<readonly string[]> {
  /** Runs a part after `with` and what it reads from, each written with the statement's parameters. */
  const step = async (part: Part, context: readonly ((p: Parameters) => string)[]): Promise<Record<string, unknown>[]> => {
    const parameters = new Parameters();
    const known = context.map((each) => each(parameters)).join(', ');
    const text = `${known === '' ? '' : `with ${known} `}${parameters.render(part)}`;
    return (await client.query<Record<string, unknown>>(text, parameters.values as unknown[])).rows;
  };
  const needed = (rows: Record<string, unknown>[]): Record<string, unknown>[] => {
    if (rows.length === 0) throw new RefusedError();
    return rows;
  };
  const heads = needed(await step(plan.guard, []));
  const context: ((p: Parameters) => string)[] = [
    (p) => {
      const columns = [p.add(all(heads, 'stream_id'), 'uuid[]'), p.add(all(heads, 'seq'), 'int4[]'), p.add(all(heads, 'hash'), 'bytea[]')];
      return `guard as (select * from unnest(${columns.join(', ')}) as g(stream_id, seq, hash))`;
    },
  ];
  if (plan.claim) needed(await step(plan.claim, context));
  context.push(() => 'claimed as (select 1 as claimed)');
  for (const { name, part } of plan.counters) {
    const rows = needed(await step(part, context));
    // As JSON: an array of arrays would be one array to Postgres.
    const column = 'counter' in rows[0]! ? 'counter jsonb' : 'drawn text[]';
    context.push((p) => `${name} as (select * from jsonb_to_recordset(${p.add(JSON.stringify(rows), 'jsonb')}) as c(${column}))`);
  }
  const [gate] = needed(await step(plan.gate, context));
  const drawn = gate!['drawn'] as readonly string[] | null;
  context.push(
    (p) => `gate as (select ${p.add(drawn, 'text[]')} as drawn)`,
    (p) => `input as (${p.render(plan.input)})`,
    (p) => `links as (${p.render(plan.links)})`,
  );
  for (const { part } of plan.writes) await step(part, context);
  return drawn ?? [];
}

const all = (rows: readonly Record<string, unknown>[], column: string): unknown[] => rows.map((row) => row[column]);

function refused(error: unknown): undefined {
  if (error instanceof RefusedError) return undefined;
  throw error;
}
