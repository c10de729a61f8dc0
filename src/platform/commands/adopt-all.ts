import type { Transactions } from './transactions.js';

/**
 * Adopts everything that was stored before its kind had streams: each begins its stream with an entry that says how it stands. Safe to run
 * again and on two replicas at once: what has a stream is left alone.
 *
 * @param most so many in one command
 * @param adopt adopts so many at most, and says how many they were
 * @returns how many were adopted
 */
export async function adoptAll(transactions: Transactions, most: number, adopt: (most: number) => Promise<number>): Promise<number> {
  let all = 0;
  for (let adopted = most; adopted === most; all += adopted) {
    ({ adopted } = await transactions.runTogetherInBackground(async () => ({ adopted: await adopt(most) })));
  }
  return all;
}
