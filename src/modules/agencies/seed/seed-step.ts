import type { PoolClient } from 'pg';
import type { EntitySchema } from 'typeorm';
import type { Database } from '../../../platform/database/database.js';
import { upsertRows } from '../persistence/upsert-rows.js';

/** Rows that one statement writes: few enough to stay far under the five seconds of a writing transaction. */
const ROWS_PER_STEP = 2_000;

/** One short transaction of a load. */
export interface SeedStep {
  readonly rows: number;
  run(database: Database, client: PoolClient): Promise<void>;
}

/** The steps that add rows to a table or replace those with the same key. */
export function upsertSteps(schema: EntitySchema, rows: readonly object[]): SeedStep[] {
  const steps: SeedStep[] = [];
  for (let from = 0; from < rows.length; from += ROWS_PER_STEP) {
    const part = rows.slice(from, from + ROWS_PER_STEP);
    steps.push({ rows: part.length, run: (database, client) => upsertRows(database, client, schema, part) });
  }
  return steps;
}
