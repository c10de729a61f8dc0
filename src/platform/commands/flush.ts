import type { PoolClient } from 'pg';
import type { IdempotencyRequest } from '../context/request-context.js';
import type { Database } from '../database/database.js';
import {
  APPEND_PERSONAL,
  BEGIN_HEAD,
  CHAIN_LINKS,
  MOVE_HEAD,
  Parameters,
  appendEntries,
  claimKey,
  constant,
  drawNumber,
  guardExisting,
  guardNew,
  inputRows,
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
  return database.options.flushMode === 'single-statement'
    ? flushOnce(database, plan)
    : database.batch((client) => flushSteps(client, plan)).catch(refused);
}

function planFlush(work: UnitOfWork, { idempotency, outcome, at }: FlushInput): Plan {
  const head = work.head;
  if (!head || work.entries.length === 0) throw new Error('a command that writes must record at least one event on its stream');
  const rows = work.changes().flatMap((change) => tableParts(change, work.born));
  return {
    guard: head.isNew ? guardNew(head.streamId) : guardExisting(head.streamId, head.seq),
    claim: idempotency && claimKey(idempotency, outcome, at),
    draw: work.born && drawNumber(work.born, idempotency ? 'claimed' : 'guard'),
    input: inputRows(`[${work.entries.map(({ members }) => `{${members}}`).join(',')}]`),
    writes: [
      ...(work.born && idempotency ? [{ name: 'remembered', part: rememberBorn(idempotency) }] : []),
      ...rows,
      { name: 'entries', part: appendEntries(at) },
      ...(work.entries.some(({ hasPersonal }) => hasPersonal) ? [{ name: 'personal', part: APPEND_PERSONAL }] : []),
      { name: 'head', part: head.isNew ? BEGIN_HEAD : MOVE_HEAD },
    ],
  };
}

/** What the parts after the gate take the born number from: the first of these that the command has. */
const GATES = {
  drawn: constant('gate drawn', 'select value from drawn'),
  claimed: constant('gate claimed', 'select value from claimed'),
  guard: constant('gate guard', `select ''::text as value from guard`),
} as const;

/** These are read by several others and made once. */
const SHARED = new Set(['guard', 'gate', 'input', 'links']);

/** Texts by shape. There are as many as kinds of commands, not as commands. */
const texts = new Map<string, string>();

/** One prepared statement: atomic without an explicit transaction, one round trip. */
async function flushOnce(database: Database, plan: Plan): Promise<Flushed | undefined> {
  const { guard, claim, draw, input, writes } = plan;
  const steps = [
    { name: 'guard', part: guard },
    ...(claim ? [{ name: 'claimed', part: claim }] : []),
    ...(draw ? [{ name: 'drawn', part: draw }] : []),
    { name: 'gate', part: draw ? GATES.drawn : claim ? GATES.claimed : GATES.guard },
    { name: 'input', part: input },
    { name: 'links', part: CHAIN_LINKS },
    ...writes,
  ];
  const shape = steps.map(({ part }) => part.shape).join('; ');
  let text = texts.get(shape);
  if (text === undefined) texts.set(shape, (text = wholeText(steps)));
  const [row] = await database.write<{ version: number; born: string }>(
    text,
    steps.flatMap(({ part }) => part.values),
  );
  return row;
}

function wholeText(steps: Plan['writes']): string {
  const parameters = new Parameters();
  const parts = steps.map(({ name, part }) => `${name} as ${SHARED.has(name) ? 'materialized ' : ''}(${parameters.render(part)})`);
  return `with ${parts.join(',\n')}\nselect guard.seq + cardinality(links.hashes) as version, gate.value as born from guard, gate, links`;
}

class RefusedError extends Error {}

/** The same parts one after the other in a short transaction, for poolers and clusters that cannot run the one statement. */
async function flushSteps(client: PoolClient, plan: Plan): Promise<Flushed> {
  const one = async (textOf: (parameters: Parameters) => string): Promise<Record<string, unknown>> => {
    const parameters = new Parameters();
    const text = textOf(parameters);
    const { rows } = await client.query<Record<string, unknown>>(text, parameters.values as unknown[]);
    if (!rows[0]) throw new RefusedError();
    return rows[0];
  };
  const guard = await one((p) => p.render(plan.guard));
  const known = (p: Parameters): string =>
    `guard as (select ${p.add(guard['stream_id'], 'uuid')} as stream_id,
      ${p.add(guard['seq'], 'int4')} as seq, ${p.add(guard['hash'], 'bytea')} as hash)`;
  const { claim, draw } = plan;
  let value = '';
  if (claim) value = String((await one((p) => `with ${known(p)} ${p.render(claim)}`))['value']);
  if (draw) value = String((await one((p) => `with ${known(p)}, claimed as (select 1 from guard) ${p.render(draw)}`))['value']);
  const context = (p: Parameters): string =>
    `${known(p)}, gate as (select ${p.add(value, 'text')} as value), input as (${p.render(plan.input)}),
      links as (${p.render(CHAIN_LINKS)})`;
  for (const { part } of plan.writes) {
    const parameters = new Parameters();
    const text = `with ${context(parameters)} ${parameters.render(part)}`;
    await client.query(text, parameters.values as unknown[]);
  }
  const end = await one((p) => `with ${context(p)} select guard.seq + cardinality(links.hashes) as version from guard, links`);
  return { version: Number(end['version']), born: value };
}

function refused(error: unknown): undefined {
  if (error instanceof RefusedError) return undefined;
  throw error;
}
