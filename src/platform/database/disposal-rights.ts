import type { PersonalColumns } from './personal-columns.js';
import { DISPOSABLE_TABLES, DISPOSAL_LOCKS, DISPOSAL_NOTES } from './protected-tables.js';

/** What the disposal role may do with a whole table. */
export function disposalRights(table: string, register: readonly PersonalColumns[]): readonly string[] {
  const personal = register.flatMap(({ tables }) => tables).filter((each) => each.table === table);
  const isRead = personal.length > 0 || DISPOSABLE_TABLES.includes(table);
  const isDeleted = personal.some(({ emptied }) => emptied === 'rows') || DISPOSABLE_TABLES.includes(table);
  return [...new Set([...(isRead ? ['SELECT'] : []), ...(isDeleted ? ['DELETE'] : []), ...(DISPOSAL_NOTES[table] ?? [])])];
}

/** The columns that it may update, by table: the personal ones, and no other of what was decided. */
export function disposalColumns(register: readonly PersonalColumns[]): ReadonlyMap<string, readonly string[]> {
  const columns = new Map<string, readonly string[]>(Object.entries(DISPOSAL_LOCKS));
  for (const { table, emptied } of register.flatMap(({ tables }) => tables))
    if (emptied !== 'rows') columns.set(table, [...(columns.get(table) ?? []), ...Object.keys(emptied)]);
  return columns;
}
