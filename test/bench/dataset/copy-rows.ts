import type { Client } from 'pg';
import type { DeferredIndexes } from './deferred-indexes.js';
import type { Row, TablePlan } from '../../../src/platform/database/table-plan.js';

interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** Rows on their way into tables with COPY; of the columns of a table only those that the rows have. */
export class RowBuffer {
  readonly #columns = new Map<string, readonly string[]>();
  readonly #lines = new Map<string, string[]>();

  /** Adds a row of a mapped table. */
  add(plan: TablePlan, row: Row): void {
    this.put(plan.name, row);
  }

  /** Adds a row of a table by its columns' names. */
  put(table: string, row: Row): void {
    let columns = this.#columns.get(table);
    if (!columns) this.#columns.set(table, (columns = Object.keys(row)));
    let lines = this.#lines.get(table);
    if (!lines) this.#lines.set(table, (lines = []));
    lines.push(columns.map((column) => fieldOf(row[column])).join('\t'));
  }

  /** Columns of every table that rows were added to, the tables of `without` left out. */
  columns(without: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.#columns].filter(([table]) => !without.has(table)));
  }

  /** Sends everything, one COPY per table, within the caller's transaction; without rows afterwards. */
  async send(client: Client, deferred?: DeferredIndexes): Promise<void> {
    const tables = [...this.#lines];
    this.#lines.clear();
    for (const [table, lines] of tables) {
      const columns = this.#columns.get(table)!;
      await deferred?.begin(client, table);
      await copy(client, `copy ${table} (${columns.map((column) => `"${column}"`).join(', ')}) from stdin`, `${lines.join('\n')}\n`);
    }
  }
}

function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(/[\\\t\n\r]/g, (found) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[found]!);
}

/** The copy protocol, for which pg has the messages and no query of its own. */
function copy(client: Client, text: string, rows: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const none = (): void => undefined;
    client.query({
      submit: (connection: CopyConnection) => connection.query(text),
      handleCopyInResponse: (connection: CopyConnection) => {
        connection.sendCopyFromChunk(Buffer.from(rows, 'utf8'));
        connection.endCopyFrom();
      },
      handleError: reject,
      handleReadyForQuery: () => resolve(),
      handleRowDescription: none,
      handleDataRow: none,
      handleCommandComplete: none,
      handlePortalSuspended: none,
      handleEmptyQuery: none,
    } as never);
  });
}
