import type { Page } from '../../../shared/page.js';
import { cursorInvalid } from '../domain/agency.errors.js';

/** A place in a list that is sorted by name (Vietnamese order) and then by code. */
export interface NamePlace {
  readonly name: string;
  readonly code: string;
}

const MOST_CHARACTERS = 1_000;

/** The place that a cursor names; `{}` at the beginning of the list. @throws DomainError CURSOR_INVALID (422) */
export function placeOf(cursor: string | undefined): Partial<NamePlace> {
  if (cursor === undefined) return {};
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor.slice(0, MOST_CHARACTERS), 'base64url').toString('utf8'));
    const [name, code] = place as readonly unknown[];
    if (typeof name === 'string' && typeof code === 'string' && !name.includes('\0') && !code.includes('\0')) return { name, code };
  } catch {
    throw cursorInvalid();
  }
  throw cursorInvalid();
}

/** One page of rows that were asked for with one more than `limit`. */
export function pageByName<Row extends NamePlace>(rows: readonly Row[], limit: number): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || !last) return { items };
  return { items, next: Buffer.from(JSON.stringify([last.name, last.code])).toString('base64url') };
}
