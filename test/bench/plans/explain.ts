import type { Client } from 'pg';
import type { Statement } from '../server/record-statements.js';

/** What PostgreSQL did for a statement. */
export interface Explained {
  readonly ms: number;
  readonly rows: number;
  /** Pages of 8 kB that were looked at. */
  readonly pages: number;
  /** How tables were read, such as `dossier by dossier_due`; a `!` before those that were read whole. */
  readonly scans: readonly string[];
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly Node[];
}

/** From so many rows on a table must not be read whole. */
const SMALL_TABLE = 20_000;

/** Explains a statement as it ran; the second time, so that what it reads is in memory. */
export async function explain(client: Client, { text, values }: Statement, sizes: ReadonlyMap<string, number>): Promise<Explained> {
  const run = async (): Promise<{ Plan: Node; 'Execution Time': number }> => {
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node; 'Execution Time': number }] }>(
      `explain (analyze, buffers, format json) ${text}`,
      [...values],
    );
    return rows[0]!['QUERY PLAN'][0];
  };
  await run();
  const { Plan: plan, 'Execution Time': ms } = await run();
  return {
    ms,
    rows: plan['Actual Rows'],
    pages: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0),
    scans: [...new Set(scansOf(plan, sizes))].sort(),
  };
}

function scansOf(node: Node, sizes: ReadonlyMap<string, number>): string[] {
  const { 'Node Type': type, 'Relation Name': table, 'Index Name': index, Plans: below = [] } = node;
  const own =
    table === undefined ? (index === undefined ? [] : [index]) : type === 'Bitmap Heap Scan' ? [] : [scanOf(type, table, index, sizes)];
  return [...own, ...below.flatMap((each) => scansOf(each, sizes))];
}

function scanOf(type: string, table: string, index: string | undefined, sizes: ReadonlyMap<string, number>): string {
  if (index !== undefined) return index;
  return type.includes('Seq Scan') && (sizes.get(table) ?? 0) >= SMALL_TABLE ? `!${table}` : `${table} (small)`;
}

/** How many rows each table has, by its name without the schema; the largest where several have one name. */
export async function tableSizes(client: Client): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ name: string; size: number }>(
    `select c.relname as name, max(c.reltuples)::float8 as size from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)' group by 1`,
  );
  return new Map(rows.map(({ name, size }) => [name, size]));
}
