/** What changes a row, and what locks one for a change. A `?` stands for what is put into a text that is looked at in its source. */
const WRITES = /\b(?:insert\s+into|(?:delete|merge|update\s+only)\s+\w+|truncate|update\s+[\w".?]+(?:\s+(?:as\s+)?\w+)?\s+set)\b/i;
const LOCKS = /\bfor\s+(?:(?:no\s+key\s+)?update|(?:key\s+)?share)\b/i;
/** Functions of the database that change rows. */
export const WRITING_FUNCTIONS: readonly string[] = ['journal.present_epoch'];
const CALLS = new RegExp(`\\b(?:${WRITING_FUNCTIONS.join('|').replaceAll('.', '\\.')})\\s*\\(`, 'i');
const MOST_KEPT = 2_000;

const known = new Set<string>();

/** Whether a statement changes or locks rows, itself or by a function. */
export function isWriting(text: string): boolean {
  return WRITES.test(text) || LOCKS.test(text) || CALLS.test(text);
}

/**
 * Refuses a writing statement in `Database.read`, so that whatever changes rows is found by looking for `Database.write`.
 * Texts do not vary with values, so each is looked at once.
 *
 * @throws Error with the beginning of the statement
 */
export function assertReads(text: string): void {
  if (known.has(text)) return;
  if (isWriting(text)) throw new Error(`a statement that writes was to be read; use Database.write: ${text.trim().slice(0, 100)}`);
  if (known.size >= MOST_KEPT) known.clear();
  known.add(text);
}
