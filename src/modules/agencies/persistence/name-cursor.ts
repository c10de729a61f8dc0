import { decodeCursor, encodeCursor } from '../../../platform/http/cursor.js';
import type { Page } from '../../../shared/page.js';

/** A place in a list that is sorted by name (Vietnamese order) and then by code. */
export interface NamePlace {
  readonly name: string;
  readonly code: string;
}

/** The name and code after which a page begins; nulls at the beginning of the list. @throws DomainError CURSOR_INVALID (422) */
export function placeOf(cursor: string | undefined): readonly [name: string | null, code: string | null] {
  if (cursor === undefined) return [null, null];
  return decodeCursor(cursor, ['text', 'text']) as readonly [string | null, string | null];
}

/** One page of rows that were asked for with one more than `limit`. */
export function pageByName<Row extends NamePlace>(rows: readonly Row[], limit: number): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, next: encodeCursor([last.name, last.code]) } : { items };
}
