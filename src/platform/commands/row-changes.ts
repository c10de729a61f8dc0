import { frozen, rowKey, toRow, type Row, type TablePlan } from '../database/table-plan.js';

/** Rows to write into one table. */
export interface TableChange {
  readonly plan: TablePlan;
  readonly inserts: Row[];
  readonly updates: Row[];
  readonly deletes: Row[];
}

/** One table's share of an aggregate: its rows by key as they were when loaded (`frozenRow`), and where its objects are now. */
export interface TrackedTable {
  readonly plan: TablePlan;
  readonly loaded: ReadonlyMap<string, Row>;
  readonly current: () => readonly object[];
}

/** Adds what differs between loaded and now. */
export function compare(table: TrackedTable, change: TableChange): void {
  const seen = new Set<string>();
  for (const object of table.current()) {
    const row = toRow(table.plan, object);
    const key = rowKey(table.plan, row);
    seen.add(key);
    const before = table.loaded.get(key);
    if (before === undefined) change.inserts.push(row);
    else if (table.plan.columns.some(({ name, loaded }) => loaded && before[name] !== frozen(row[name]))) change.updates.push(row);
  }
  for (const [key, row] of table.loaded) if (!seen.has(key)) change.deletes.push(row);
}
