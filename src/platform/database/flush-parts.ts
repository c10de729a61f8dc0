import type { IdempotencyRequest } from '../request-context.js';
import { takesBorn, type BornNumber } from './aggregate-map.js';
import type { ColumnPlan, Row, TablePlan } from './table-plan.js';
import type { TableChange } from './unit-of-work.js';

/** Collects the parameters of one statement; texts never contain values. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a value and returns its placeholder with a cast, so that Postgres never has to guess a type. */
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/** One part of a flush: a statement without its `with`, reading from the parts `guard`, `gate`, `input`, `links` before it. */
export type Part = (parameters: Parameters) => string;

/** The entries as rows with their place in the command. */
export const inputRows = (entries: string): Part => (parameters) =>
  `select * from rows from (jsonb_to_recordset(${parameters.add(entries, 'jsonb')}) as (type text, actor_id uuid, on_behalf_of uuid, at timestamptz, facts jsonb, personal jsonb, salt text, canonical text, takes_born bool)) with ordinality as i(type, actor_id, on_behalf_of, at, facts, personal, salt, canonical, takes_born, ord)`;

/** The stream's head if it still stands where the command read it; locks it, writes nothing. */
export const guardExisting = (streamId: string, seq: number): Part => (parameters) =>
  `select stream_id, seq, hash from journal.stream where stream_id = ${parameters.add(streamId, 'uuid')} and seq = ${parameters.add(seq, 'int4')} for update`;

/** The head of a stream that this command begins. */
export const guardNew = (streamId: string): Part => (parameters) =>
  `select ${parameters.add(streamId, 'uuid')} as stream_id, 0 as seq, decode(repeat('00', 32), 'hex') as hash`;

/** Claims the idempotency key with the answer to repeat; no row when it was used before. */
export const claimKey = (request: IdempotencyRequest, outcome: string, at: Date): Part => (parameters) =>
  `insert into platform.idempotency_key (caller, key, request_hash, status, outcome, stream_id, created_at)
   select ${parameters.add(request.caller, 'text')}, ${parameters.add(request.key, 'text')}, ${parameters.add(request.requestHash, 'bytea')}, ${parameters.add(request.status, 'int4')}, ${parameters.add(outcome, 'jsonb')}, guard.stream_id, ${parameters.add(at.toISOString(), 'timestamptz')} from guard
   on conflict do nothing returning ''::text as value`;

/** Draws the next number of a series. */
export const drawNumber = (born: BornNumber, from: 'guard' | 'claimed'): Part => (parameters) => {
  const columns = Object.keys(born.scope).sort();
  const scope = columns.map((column) => parameters.add(born.scope[column], column.endsWith('_on') ? 'date' : 'text'));
  const digits = parameters.add(born.minDigits, 'int4');
  return `insert into ${born.counterTable} as c (${columns.join(', ')}, last) select ${scope.join(', ')}, 1 from ${from}
   on conflict (${columns.join(', ')}) do update set last = c.last + 1
   returning ${parameters.add(born.prefix, 'text')} || lpad(c.last::text, greatest(${digits}, length(c.last::text)), '0') as value`;
};

/** Keeps the drawn number with the key, so that a repeat gets it too. */
export const rememberBorn = (request: IdempotencyRequest): Part => (parameters) =>
  `insert into platform.idempotency_born (caller, key, value) select ${parameters.add(request.caller, 'text')}, ${parameters.add(request.key, 'text')}, gate.value from gate`;

/** The chain over the command's entries. */
export const chainLinks: Part = () =>
  `select journal.chain(guard.hash, (select array_agg(canonical order by ord) from input), (select array_agg(case when takes_born then gate.value else '' end order by ord) from input)) as hashes from guard, gate`;

/** The entries themselves. */
export const appendEntries = (epoch: number): Part => (parameters) =>
  `insert into journal.entry (stream_id, seq, type, actor_id, on_behalf_of, at, facts, canonical, born, hash, xid, epoch)
   select guard.stream_id, guard.seq + i.ord, i.type, i.actor_id, i.on_behalf_of, i.at, i.facts, i.canonical, case when i.takes_born then gate.value else '' end, links.hashes[i.ord], pg_current_xact_id()::text::int8, ${parameters.add(epoch, 'int4')}
   from guard, gate, links, input i`;

/** Their personal parts, which disposal may delete without breaking the chain. */
export const appendPersonal: Part = () =>
  `insert into journal.personal_part (stream_id, seq, salt, payload)
   select guard.stream_id, guard.seq + i.ord, i.salt, i.personal from guard, gate, input i where i.personal is not null`;

/** Moves the stream's head. */
export const moveHead = (isNew: boolean): Part => () =>
  isNew
    ? `insert into journal.stream (stream_id, seq, hash) select guard.stream_id, cardinality(links.hashes), links.hashes[cardinality(links.hashes)] from guard, gate, links`
    : `update journal.stream s set seq = guard.seq + cardinality(links.hashes), hash = links.hashes[cardinality(links.hashes)] from guard, gate, links where s.stream_id = guard.stream_id`;

/** The command's rows in one table: at most one insert, one update and one delete, however many rows. */
export function tableParts(change: TableChange, born: BornNumber | undefined): { name: string; part: Part }[] {
  const { plan } = change;
  const label = plan.name.replace('.', '_');
  const parts: { name: string; part: Part }[] = [];
  if (change.inserts.length > 0) parts.push({ name: `add_${label}`, part: (p) => insertRows(plan, p.add(JSON.stringify(change.inserts), 'jsonb'), born) });
  if (change.updates.length > 0) parts.push({ name: `set_${label}`, part: (p) => updateRows(plan, p.add(JSON.stringify(change.updates), 'jsonb'), born) });
  if (change.deletes.length > 0) parts.push({ name: `end_${label}`, part: (p) => deleteRows(plan, p.add(JSON.stringify(keys(plan, change.deletes)), 'jsonb')) });
  return parts;
}

function insertRows(plan: TablePlan, rows: string, born: BornNumber | undefined): string {
  return `insert into ${plan.name} (${list(plan.columns)}) select ${plan.columns.map((c) => value(plan, c, born)).join(', ')} from gate, jsonb_to_recordset(${rows}) as x(${definitions(plan.columns)})`;
}

function updateRows(plan: TablePlan, rows: string, born: BornNumber | undefined): string {
  const set = plan.columns.filter((c) => !c.primary).map((c) => `"${c.name}" = ${value(plan, c, born)}`);
  return `update ${plan.name} t set ${set.join(', ')} from gate, jsonb_to_recordset(${rows}) as x(${definitions(plan.columns)}) where ${match(plan)}`;
}

function deleteRows(plan: TablePlan, rows: string): string {
  return `delete from ${plan.name} t using gate, jsonb_to_recordset(${rows}) as x(${definitions(plan.primary)}) where ${match(plan)}`;
}

const list = (columns: readonly ColumnPlan[]): string => columns.map((c) => `"${c.name}"`).join(', ');
const definitions = (columns: readonly ColumnPlan[]): string => columns.map((c) => `"${c.name}" ${c.type}`).join(', ');
const match = (plan: TablePlan): string => plan.primary.map((c) => `t."${c.name}" = x."${c.name}"`).join(' and ');
const value = (plan: TablePlan, column: ColumnPlan, born: BornNumber | undefined): string =>
  takesBorn(born, plan.name, column.name) ? `coalesce(x."${column.name}", gate.value)` : `x."${column.name}"`;
const keys = (plan: TablePlan, rows: readonly Row[]): Row[] =>
  rows.map((row) => Object.fromEntries(plan.primary.map((c) => [c.name, row[c.name]])));
