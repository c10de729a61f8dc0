import type { Client } from 'pg';
import type { DeferredIndexes } from './deferred-indexes.js';
import type { Row, TablePlan } from '../../../src/platform/database/table-plan.js';

interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** How many lines each table had. */
export type Mark = ReadonlyMap<string, number>;

/** Rows on their way into tables with COPY; of the columns of a table only those that the rows have. */
export class RowBuffer {
  readonly #tables = new Map<string, { readonly columns: readonly string[]; readonly lines: string[] }>();

  /** Adds a row of a mapped table. */
  add(plan: TablePlan, row: Row): void {
    this.put(plan.name, row);
  }

  /** Adds a row of a table by its columns' names. */
  put(table: string, row: Row): void {
    let known = this.#tables.get(table);
    if (!known) this.#tables.set(table, (known = { columns: Object.keys(row), lines: [] }));
    known.lines.push(known.columns.map((column) => fieldOf(row[column])).join('\t'));
  }

  /** Remembers where every table stands; `since` answers the lines that were added after it. */
  mark(): Mark {
    return new Map([...this.#tables].map(([table, { lines }]) => [table, lines.length]));
  }

  /** Lines that were added since the mark, by table; those of `without` are left out. */
  since(mark: Mark, without: ReadonlySet<string>): readonly (readonly [table: string, lines: readonly string[]])[] {
    return [...this.#tables].flatMap(([table, { lines }]) =>
      without.has(table) ? [] : ([[table, lines.slice(mark.get(table) ?? 0)]] as const),
    );
  }

  /** Adds lines of a table that has some already. */
  repeat(table: string, lines: readonly string[]): void {
    this.#tables.get(table)!.lines.push(...lines);
  }

  /** Sends everything, one COPY per table, within the caller's transaction; empty afterwards. */
  async send(client: Client, deferred: DeferredIndexes): Promise<void> {
    const tables = [...this.#tables];
    this.#tables.clear();
    for (const [table, { columns, lines }] of tables) {
      await deferred.begin(client, table);
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
