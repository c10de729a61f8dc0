import type { PoolClient } from 'pg';
import type { Database } from '../database/database.js';

/** How long a row whose work failed is postponed, so that it holds up no other. */
const POSTPONED_MS = 15 * 60_000;

/** Until when a row is postponed whose work failed now. */
export function postponedUntil(now: Date): Date {
  return new Date(now.getTime() + POSTPONED_MS);
}

/** Due rows that are worked on together, one transaction a batch. */
export interface BatchWork<Due, Done> {
  /** Claims the next due rows, locked until the transaction ends. */
  readonly claim: (client: PoolClient) => Promise<readonly Due[]>;
  /** Claims those of the rows that are still due. */
  readonly claimAgain: (client: PoolClient, due: readonly Due[]) => Promise<readonly Due[]>;
  /** Does the work; what it writes is written with the claim. */
  readonly work: (client: PoolClient, due: readonly Due[]) => Promise<readonly Done[]>;
  /** Puts off one row whose work fails, and says why. */
  readonly postpone: (due: Due, error: unknown) => Promise<void>;
}

/** What became of a batch. */
export interface BatchOutcome<Due, Done> {
  /** How many rows were due; none means that there is nothing left. */
  readonly claimed: number;
  readonly done: readonly Done[];
  readonly failed: readonly Due[];
}

/**
 * Works on one batch. One that fails is halved until the row that cannot be worked on stands alone; that one is postponed, and never stops
 * the others.
 *
 * @throws what claiming throws
 */
export async function runIsolated<Due, Done>(database: Database, batch: BatchWork<Due, Done>): Promise<BatchOutcome<Due, Done>> {
  let due: readonly Due[] = [];
  try {
    const done = await database.backgroundBatch(async (client) => {
      due = await batch.claim(client);
      return batch.work(client, due);
    });
    return { claimed: due.length, done, failed: [] };
  } catch (error) {
    if (due.length === 0) throw error;
    return { claimed: due.length, ...(await isolate(database, batch, due)) };
  }
}

async function isolate<Due, Done>(
  database: Database,
  batch: BatchWork<Due, Done>,
  due: readonly Due[],
): Promise<Omit<BatchOutcome<Due, Done>, 'claimed'>> {
  const done: Done[] = [];
  const failed: Due[] = [];
  const middle = Math.ceil(due.length / 2);
  for (const half of [due.slice(0, middle), due.slice(middle)].filter(({ length }) => length > 0)) {
    try {
      done.push(...(await database.backgroundBatch(async (client) => batch.work(client, await batch.claimAgain(client, half)))));
    } catch (error) {
      if (half.length > 1) {
        const inner = await isolate(database, batch, half);
        done.push(...inner.done);
        failed.push(...inner.failed);
      } else {
        await batch.postpone(half[0]!, error);
        failed.push(half[0]!);
      }
    }
  }
  return { done, failed };
}
