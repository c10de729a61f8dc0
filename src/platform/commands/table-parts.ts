import type { ColumnPlan, Row, TablePlan } from '../database/table-plan.js';
import { placeOf, type DrawnNumbers, type TakenColumns } from './drawn-numbers.js';
import { constant, type NamedPart } from './part.js';
import type { TableChange } from './row-changes.js';

/** The command's rows in one table: at most one insert, one update and one delete, however many rows. */
export function tableParts({ plan, inserts, updates, deletes }: TableChange, drawn: DrawnNumbers): NamedPart[] {
  const label = plan.name.replace('.', '_');
  const takes = drawn.orders.length === 0 ? [] : drawn.takenColumns(plan.name, new Set(plan.columns.map(({ name }) => name)));
  const suffix = takes.length === 0 ? plan.name : `${plan.name} with ${takes.map(({ column }) => column).join()}`;
  const part = (verb: string, rows: readonly Row[], text: (rows: string) => string): NamedPart => ({
    name: `${verb}_${label}`,
    part: { shape: `${verb} ${suffix}`, types: ['jsonb'], values: [JSON.stringify(rows)], text },
  });
  const placed = (rows: readonly Row[]): readonly Row[] =>
    takes.length === 0 ? rows : rows.map((row) => ({ ...row, ...places(plan, row, takes, drawn) }));
  return [
    ...(inserts.length > 0 ? [part('add', placed(inserts), (rows) => insertRows(plan, rows, takes))] : []),
    ...(updates.length > 0 ? [part('set', placed(updates), (rows) => updateRows(plan, rows, takes))] : []),
    ...(deletes.length > 0 ? [part('end', keys(plan, deletes), (rows) => deleteRows(plan, rows))] : []),
  ];
}

/** Raises the revision in a table of one row; a waiting command continues from the value written before it. */
export function raisedRevision(table: string): NamedPart {
  const text = `update ${table} t set revision = t.revision + 1 from gate where t.id = 1`;
  return { name: `raise_${table.replace('.', '_')}`, part: constant(`raise ${table}`, text) };
}

function places(plan: TablePlan, row: Row, takes: TakenColumns, drawn: DrawnNumbers): Row {
  return Object.fromEntries(takes.map((taker) => [placeOf(taker.column), drawn.takenBy(plan.name, row, taker) ?? null]));
}

function insertRows(plan: TablePlan, rows: string, takes: TakenColumns): string {
  return `insert into ${plan.name} (${list(plan.columns)}) select ${plan.columns.map((c) => value(c, takes)).join(', ')}
    from gate, jsonb_to_recordset(${rows}) as x(${definitions(plan.columns, takes)})`;
}

function updateRows(plan: TablePlan, rows: string, takes: TakenColumns): string {
  const set = plan.columns.filter((c) => !c.primary && c.loaded).map((c) => `"${c.name}" = ${value(c, takes)}`);
  return `update ${plan.name} t set ${set.join(', ')} from gate, jsonb_to_recordset(${rows}) as x(${definitions(plan.columns, takes)}) where
    ${match(plan)}`;
}

function deleteRows(plan: TablePlan, rows: string): string {
  return `delete from ${plan.name} t using gate, jsonb_to_recordset(${rows}) as x(${definitions(plan.primary, [])}) where ${match(plan)}`;
}

const list = (columns: readonly ColumnPlan[]): string => columns.map((c) => `"${c.name}"`).join(', ');
const definitions = (columns: readonly ColumnPlan[], takes: TakenColumns): string =>
  [...columns.map((c) => `"${c.name}" ${c.type}`), ...takes.map(({ column }) => `"${placeOf(column)}" int4`)].join(', ');
const match = (plan: TablePlan): string => plan.primary.map((c) => `t."${c.name}" = x."${c.name}"`).join(' and ');
const value = ({ name }: ColumnPlan, takes: TakenColumns): string =>
  takes.some(({ column }) => column === name) ? `coalesce(x."${name}", gate.drawn[x."${placeOf(name)}"])` : `x."${name}"`;
const keys = (plan: TablePlan, rows: readonly Row[]): Row[] =>
  rows.map((row) => Object.fromEntries(plan.primary.map((c) => [c.name, row[c.name]])));
