import type { Cursor } from './follower-cursor.js';

/** An entry's place in its stream, and the transaction that wrote it. */
export interface PlacedEntry extends Cursor {
  readonly streamId: string;
  readonly seq: number;
}

/** Names an entry within a page. */
export function entryKey({ streamId, seq }: Pick<PlacedEntry, 'streamId' | 'seq'>): string {
  return `${streamId}:${seq}`;
}

/**
 * The longest beginning of a page in which every entry comes with the one before it in its stream. A transaction that took its number first
 * may have written after one that took its number later, so the numbers alone are not the order of a stream. Transactions stay whole.
 *
 * @param page entries by transaction, oldest first
 * @param missing keys of entries that were neither applied before nor are on the page
 */
export function readyPart<T extends PlacedEntry>(page: readonly T[], missing: ReadonlySet<string>): readonly T[] {
  const indexes = new Map(page.map((entry, index) => [entryKey(entry), index]));
  const needed = page.map(({ streamId, seq }) => {
    const before = entryKey({ streamId, seq: seq - 1 });
    return missing.has(before) ? Infinity : (indexes.get(before) ?? -1);
  });
  let end = page.length;
  // What is cut off may be needed by what is left, so the cut moves until nothing before it needs what is behind it.
  for (let stop = needed.findIndex((index) => index >= end); stop >= 0; stop = needed.findIndex((index, at) => at < end && index >= end))
    end = beginOfTransaction(page, stop);
  return page.slice(0, end);
}

function beginOfTransaction(page: readonly PlacedEntry[], index: number): number {
  const { epoch, xid } = page[index]!;
  let begin = index;
  while (begin > 0 && page[begin - 1]!.xid === xid && page[begin - 1]!.epoch === epoch) begin -= 1;
  return begin;
}
