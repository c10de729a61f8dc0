import type { Client } from 'pg';
import { sideBySide } from './side-by-side.js';

/**
 * Indexes of tables that are being filled: nothing is entered into them row by row, and they are built when all rows are there. They keep
 * their names, their constraints and their ids, which dropping and making them anew would not. Only for a superuser on a server of his own.
 */
export class DeferredIndexes {
  readonly #tables = new Set<string>();

  /** From now on rows of this table are entered into no index, within the caller's transaction. */
  async begin(client: Client, table: string): Promise<void> {
    if (this.#tables.has(table)) return;
    this.#tables.add(table);
    await client.query('update pg_index set indisready = false, indisvalid = false where indrelid = $1::regclass', [table]);
  }

  /** Builds them all and tidies their tables up; a row that a unique index does not take ends this with its error. */
  async build(adminUrl: string): Promise<void> {
    const indexes: string[] = [];
    await sideBySide(adminUrl, [
      async (client) => {
        const { rows } = await client.query<{ name: string }>(
          `select indexrelid::regclass::text as name from pg_index where indrelid = any($1::regclass[])
           order by pg_table_size(indrelid) desc`,
          [[...this.#tables]],
        );
        indexes.push(...rows.map(({ name }) => name));
      },
    ]);
    await sideBySide(
      adminUrl,
      indexes.map((name) => (client) => client.query(`reindex index ${name}`)),
    );
    await sideBySide(
      adminUrl,
      [...this.#tables].map((table) => (client) => client.query(`vacuum ${table}`)),
    );
  }
}
