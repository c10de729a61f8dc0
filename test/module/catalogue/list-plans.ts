import type { Database } from '../../../src/platform/database/database.js';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** Node types with the table or index that each reads, of the plan that Postgres chooses for a statement. */
export async function planOf(database: Database, text: string, values: readonly unknown[]): Promise<readonly string[]> {
  const [row] = await database.read<{ 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }>(`explain (format json) ${text}`, values);
  return flat(row!['QUERY PLAN'][0].Plan);
}

function flat(node: PlanNode): readonly string[] {
  const of = node['Index Name'] ?? node['Relation Name'];
  return [of === undefined ? node['Node Type'] : `${node['Node Type']}: ${of}`, ...(node.Plans ?? []).flatMap(flat)];
}
