import pLimit from 'p-limit';
import { DomainError } from '../../shared/domain-error.js';
import type { Outcome } from './answer.js';
import type { Version } from './command.js';

/** An item of a request, run as a separate command. */
export interface ItemCommand<T extends Outcome> {
  /** What a repeat of the request calls this item too: its number, or a code of the caller's. Part of its key. */
  readonly item: string;
  /** Version of the item's stream that the caller saw, or `any`. */
  readonly expected: Version;
  readonly decide: () => Promise<T>;
}

/** What became of an item: accepted, now or by an earlier request with the same key, or refused, which is not remembered. */
export type ItemAnswer<T> = { readonly item: string; readonly outcome: T } | { readonly item: string; readonly refusal: DomainError };

/** Items of one request that are under way at once: few, so that others find connections. */
const AT_ONCE = 4;

/** Runs items by themselves; after a fault that is no refusal none is begun, and it is thrown when the others are done. */
export async function eachByItself<I extends { readonly item: string }, T>(
  items: readonly I[],
  run: (item: I) => Promise<T>,
): Promise<readonly ItemAnswer<T>[]> {
  const limit = pLimit({ concurrency: AT_ONCE, rejectOnClear: true });
  const faults: unknown[] = [];
  const one = async (each: I): Promise<ItemAnswer<T>> => {
    const { item } = each;
    try {
      return { item, outcome: await run(each) };
    } catch (error) {
      if (error instanceof DomainError) return { item, refusal: error };
      faults.push(error);
      limit.clearQueue();
      throw error;
    }
  };
  const done = await Promise.allSettled(items.map((each) => limit(one, each)));
  if (faults.length > 0) throw faults[0];
  return done.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}
