import type { IdempotencyRequest } from '../context/request-context.js';
import { presentEpoch } from '../journal/journal-epoch.js';
import { takesBorn, type BornNumber } from './aggregate-map.js';
import type { ColumnPlan, Row, TablePlan } from '../database/table-plan.js';
import type { TableChange } from './unit-of-work.js';

/**
 * One part of a flush: a statement without its `with`, reading from the parts `guard`, `gate`, `input`, `links` before it. Its text is made
 * from its shape alone, so that the text of a whole flush is put together once for all commands of one shape.
 */
export interface Part {
  /** All that the text depends on: parts of one shape have the same text. */
  readonly shape: string;
  /** Postgres types of the values, by which each placeholder is cast, so that Postgres never has to guess. */
  readonly types: readonly string[];
  readonly values: readonly unknown[];
  readonly text: (...placeholders: string[]) => string;
}

/** Places of parameters in one statement; texts never contain values. */
export class Parameters {
  readonly values: unknown[] = [];

  /** The text of a part with the next free placeholders; takes its values in. */
  render({ types, values, text }: Part): string {
    return text(...types.map((type, index) => this.add(values[index], type)));
  }

  /** Adds a value and returns its placeholder with a cast. */
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/** The entries as rows with their place in the command; `entries` is the text of a JSON array. */
export const inputRows = (entries: string): Part => ({
  shape: 'input',
  types: ['jsonb'],
  values: [entries],
  text: (rows) =>
    `select * from rows from (jsonb_to_recordset(${rows}) as (type text, actor_id uuid, on_behalf_of uuid, at timestamptz,
      facts jsonb, personal jsonb, salt text, canonical text, takes_born bool)) with ordinality as i(type, actor_id, on_behalf_of,
      at, facts, personal, salt, canonical, takes_born, ord)`,
});

/** The stream's head if it still stands where the command read it; locks it, writes nothing. */
export const guardExisting = (streamId: string, seq: number): Part => ({
  shape: 'guard existing',
  types: ['uuid', 'int4'],
  values: [streamId, seq],
  text: (id, at) => `select stream_id, seq, hash from journal.stream where stream_id = ${id} and seq = ${at} for update`,
});

/** The head of a stream that this command begins. */
export const guardNew = (streamId: string): Part => ({
  shape: 'guard new',
  types: ['uuid'],
  values: [streamId],
  text: (id) => `select ${id} as stream_id, 0 as seq, decode(repeat('00', 32), 'hex') as hash`,
});

/** Claims the idempotency key with the answer to repeat; no row when it was used before. */
export const claimKey = (request: IdempotencyRequest, outcome: string, at: Date): Part => ({
  shape: 'claim',
  types: ['text', 'text', 'bytea', 'int4', 'jsonb', 'timestamptz'],
  values: [request.caller, request.key, request.requestHash, request.status, outcome, at.toISOString()],
  text: (caller, key, hash, status, answer, createdAt) =>
    `insert into platform.idempotency_key (caller, key, request_hash, status, outcome, stream_id, created_at)
   select ${caller}, ${key}, ${hash}, ${status}, ${answer}, guard.stream_id, ${createdAt} from guard
   on conflict do nothing returning ''::text as value`,
});

/** Draws the next number of a series. */
export function drawNumber(born: BornNumber, from: 'guard' | 'claimed'): Part {
  const columns = Object.keys(born.scope).sort();
  return {
    shape: `draw ${born.counterTable} by ${columns.join()} from ${from}`,
    types: ['int4', 'text', ...columns.map((column) => (column.endsWith('_on') ? 'date' : 'text'))],
    values: [born.minDigits, born.prefix, ...columns.map((column) => born.scope[column])],
    text: (digits, prefix, ...scope) =>
      `insert into ${born.counterTable} as c (${columns.join(', ')}, last) select ${scope.join(', ')}, 1 from ${from}
   on conflict (${columns.join(', ')}) do update set last = c.last + 1
   returning ${prefix} || lpad(c.last::text, greatest(${digits}, length(c.last::text)), '0') as value`,
  };
}

/** Keeps the drawn number with the key, so that a repeat gets it too. */
export const rememberBorn = (request: IdempotencyRequest): Part => ({
  shape: 'remember',
  types: ['text', 'text'],
  values: [request.caller, request.key],
  text: (caller, key) => `insert into platform.idempotency_born (caller, key, value) select ${caller}, ${key}, gate.value from gate`,
});

/** The chain over the command's entries. */
export const CHAIN_LINKS = constant(
  'links',
  `select journal.chain(guard.stream_id, guard.seq, guard.hash, (select array_agg(canonical order by ord) from input),
    (select array_agg(case when takes_born then gate.value else '' end order by ord) from input)) as hashes from guard, gate`,
);

/** The entries themselves. */
export const appendEntries = (at: Date): Part => ({
  shape: 'entries',
  types: ['timestamptz'],
  values: [at.toISOString()],
  text: (now) =>
    `insert into journal.entry (stream_id, seq, type, actor_id, on_behalf_of, at, facts, canonical, born, hash, xid, epoch)
   select guard.stream_id, guard.seq + i.ord, i.type, i.actor_id, i.on_behalf_of, i.at, i.facts, i.canonical,
   case when i.takes_born then gate.value else '' end, links.hashes[i.ord], pg_current_xact_id()::text::int8, ${presentEpoch(now)}
   from guard, gate, links, input i`,
});

/** Their personal parts, which disposal may delete without breaking the chain. */
export const APPEND_PERSONAL = constant(
  'personal',
  `insert into journal.personal_part (stream_id, seq, salt, payload)
   select guard.stream_id, guard.seq + i.ord, i.salt, i.personal from guard, gate, input i where i.personal is not null`,
);

/** Begins the stream's head. */
export const BEGIN_HEAD = constant(
  'head begins',
  `insert into journal.stream (stream_id, seq, hash) select guard.stream_id,
    cardinality(links.hashes), links.hashes[cardinality(links.hashes)] from guard, gate, links`,
);

/** Moves the stream's head. */
export const MOVE_HEAD = constant(
  'head moves',
  `update journal.stream s set seq = guard.seq + cardinality(links.hashes), hash = links.hashes[cardinality(links.hashes)]
    from guard, gate, links where s.stream_id = guard.stream_id`,
);

/** A part without values, always the same. */
export function constant(shape: string, text: string): Part {
  return { shape, types: [], values: [], text: () => text };
}

/** The command's rows in one table: at most one insert, one update and one delete, however many rows. */
export function tableParts({ plan, inserts, updates, deletes }: TableChange, born: BornNumber | undefined): { name: string; part: Part }[] {
  const label = plan.name.replace('.', '_');
  const takes = plan.columns.filter((column) => takesBorn(born, plan.name, column.name));
  const suffix = takes.length === 0 ? plan.name : `${plan.name} with ${takes.map(({ name }) => name).join()}`;
  const part = (verb: string, rows: readonly Row[], text: (rows: string) => string): { name: string; part: Part } => ({
    name: `${verb}_${label}`,
    part: { shape: `${verb} ${suffix}`, types: ['jsonb'], values: [JSON.stringify(rows)], text },
  });
  return [
    ...(inserts.length > 0 ? [part('add', inserts, (rows) => insertRows(plan, rows, takes))] : []),
    ...(updates.length > 0 ? [part('set', updates, (rows) => updateRows(plan, rows, takes))] : []),
    ...(deletes.length > 0 ? [part('end', keys(plan, deletes), (rows) => deleteRows(plan, rows))] : []),
  ];
}

function insertRows(plan: TablePlan, rows: string, takes: readonly ColumnPlan[]): string {
  return `insert into ${plan.name} (${list(plan.columns)}) select ${plan.columns.map((c) => value(c, takes)).join(', ')}
    from gate, jsonb_to_recordset(${rows}) as x(${definitions(plan.columns)})`;
}

function updateRows(plan: TablePlan, rows: string, takes: readonly ColumnPlan[]): string {
  const set = plan.columns.filter((c) => !c.primary).map((c) => `"${c.name}" = ${value(c, takes)}`);
  return `update ${plan.name} t set ${set.join(', ')} from gate, jsonb_to_recordset(${rows}) as x(${definitions(plan.columns)}) where
    ${match(plan)}`;
}

function deleteRows(plan: TablePlan, rows: string): string {
  return `delete from ${plan.name} t using gate, jsonb_to_recordset(${rows}) as x(${definitions(plan.primary)}) where ${match(plan)}`;
}

const list = (columns: readonly ColumnPlan[]): string => columns.map((c) => `"${c.name}"`).join(', ');
const definitions = (columns: readonly ColumnPlan[]): string => columns.map((c) => `"${c.name}" ${c.type}`).join(', ');
const match = (plan: TablePlan): string => plan.primary.map((c) => `t."${c.name}" = x."${c.name}"`).join(' and ');
const value = (column: ColumnPlan, takes: readonly ColumnPlan[]): string =>
  takes.includes(column) ? `coalesce(x."${column.name}", gate.value)` : `x."${column.name}"`;
const keys = (plan: TablePlan, rows: readonly Row[]): Row[] =>
  rows.map((row) => Object.fromEntries(plan.primary.map((c) => [c.name, row[c.name]])));
