/** What changes a row, and what locks one for a change. */
const WRITES = /\b(?:insert\s+into|(?:delete|merge|update\s+only)\s+\w+|truncate|update\s+[\w".]+(?:\s+(?:as\s+)?\w+)?\s+set)\b/i;
const LOCKS = /\bfor\s+(?:(?:no\s+key\s+)?update|(?:key\s+)?share)\b/i;
const MOST_KEPT = 2_000;

const known = new Set<string>();

/**
 * Refuses a writing statement in `Database.read`, so that whatever changes rows is found by looking for `Database.write`.
 * Texts do not vary with values, so each is looked at once.
 *
 * @throws Error with the beginning of the statement
 */
export function assertReads(text: string): void {
  if (known.has(text)) return;
  if (WRITES.test(text) || LOCKS.test(text))
    throw new Error(`a statement that writes was to be read; use Database.write: ${text.trim().slice(0, 100)}`);
  if (known.size >= MOST_KEPT) known.clear();
  known.add(text);
}
