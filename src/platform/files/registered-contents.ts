import type { ClientBase } from 'pg';
import type { RegisteredContent } from './verify-store.js';

const PAGE = 1_000;

/** Contents of registered files in the order of their hashes, page by page: digits and small letters, which every locale sorts alike. */
export async function* registeredContents(client: ClientBase, after: string): AsyncGenerator<RegisteredContent> {
  for (let last = after; ;) {
    const { rows } = await client.query<RegisteredContent>(
      `select sha256, count(*)::int4 as files from platform.stored_file where sha256 > $1 group by sha256 order by sha256 limit ${PAGE}`,
      [last],
    );
    yield* rows;
    if (rows.length < PAGE) return;
    last = rows.at(-1)!.sha256;
  }
}

/** How many there are. */
export async function countRegisteredContents(client: ClientBase, after: string): Promise<number> {
  const text = 'select count(distinct sha256)::int8 as n from platform.stored_file where sha256 > $1';
  return Number((await client.query<{ n: string }>(text, [after])).rows[0]?.n ?? 0);
}

/** Whether a file is registered with a content. */
export async function isRegisteredContent(client: ClientBase, sha256: string): Promise<boolean> {
  return ((await client.query('select from platform.stored_file where sha256 = $1 limit 1', [sha256])).rowCount ?? 0) > 0;
}
