/** Rows per read. */
const PAGE = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** What became of rows that were worked on one by one. */
export interface OneByOneOutcome {
  /** How many were worked on and changed. */
  readonly done: number;
  /** Ids of those whose work failed; they are found again. */
  readonly failed: readonly string[];
}

/** All rows in the order of their ids, page by page, read while they are worked on. */
export async function* inPages<Row>(
  read: (after: string, rows: number) => Promise<readonly Row[]>,
  idOf: (row: Row) => string,
): AsyncGenerator<Row> {
  let after = FIRST_ID;
  for (let page = await read(after, PAGE); page.length > 0; page = await read(after, PAGE)) {
    yield* page;
    after = idOf(page.at(-1)!);
  }
}

/**
 * Works on each row by itself, as a command of its own. One that fails is reported and never stops the others.
 *
 * @param work tells whether it changed anything
 * @param failing is told of each that fails, and why
 * @param most rows of one run; the next run finds the others
 */
export async function oneByOne<Row>(
  rows: AsyncIterable<Row>,
  idOf: (row: Row) => string,
  work: (row: Row) => Promise<boolean>,
  failing: (id: string, error: unknown) => void,
  signal: AbortSignal | undefined,
  most = Number.POSITIVE_INFINITY,
): Promise<OneByOneOutcome> {
  const failed: string[] = [];
  let [seen, done] = [0, 0];
  for await (const row of rows) {
    if (seen >= most || signal?.aborted) break;
    seen += 1;
    try {
      if (await work(row)) done += 1;
    } catch (error) {
      failed.push(idOf(row));
      failing(idOf(row), error);
    }
  }
  return { done, failed };
}
