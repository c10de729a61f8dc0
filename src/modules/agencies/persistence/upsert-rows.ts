import type { PoolClient } from 'pg';
import type { EntitySchema } from 'typeorm';
import type { Database } from '../../../platform/database/database.js';
import { tablePlan, toRow } from '../../../platform/database/table-plan.js';

/**
 * Adds rows or replaces those with the same key, as one statement, in the order of their keys so that two replicas cannot lock each other
 * out. What is there already as it is said is not written.
 */
export async function upsertRows(database: Database, client: PoolClient, schema: EntitySchema, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const plan = tablePlan(database.dataSource, schema);
  const names = plan.columns.map(({ name }) => name).join(', ');
  const key = plan.primary.map(({ name }) => name).join(', ');
  const others = plan.columns.filter(({ primary }) => !primary).map(({ name }) => name);
  const changes = others.map((name) => `${name} = excluded.${name}`);
  await client.query(
    `insert into ${plan.name} as t (${names})
     select ${names} from jsonb_to_recordset($1::jsonb) as r (${plan.columns.map(({ name, type }) => `${name} ${type}`).join(', ')}) order
     by ${key}
     on conflict (${key}) do update set ${changes.join(', ')}
     where (${others.map((name) => `t.${name}`).join(', ')}) is distinct from (${others.map((name) => `excluded.${name}`).join(', ')})`,
    [JSON.stringify(rows.map((row) => toRow(plan, row)))],
  );
}

/** Makes every process look again at what it remembers of this module. */
export async function raiseRevision(client: PoolClient): Promise<void> {
  await client.query('update agencies.revision set revision = revision + 1 where id = 1');
}
