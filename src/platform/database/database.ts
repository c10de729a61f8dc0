import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import pLimit from 'p-limit';
import type { DataSource } from 'typeorm';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { assertReads } from './read-only.js';
import { BACKGROUND_CONNECTIONS, SLOW_CONNECTIONS } from '../config/connections.js';

/** How a unit of work is written: as one data-modifying statement, or as the same parts in one short transaction. */
export type FlushMode = 'single-statement' | 'statements';

/** What the installation decides about its connection. */
export interface DatabaseOptions {
  readonly flushMode: FlushMode;
  /** Named prepared statements; switched off for poolers that cannot keep them. */
  readonly preparedStatements: boolean;
}

/** What answers one statement: the connection of a transaction, or `Database` where it only reads. */
export interface Queryable {
  query<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

const names = new Map<string, string>();

/** A stable name for a statement's text, so that Postgres parses and plans it once per connection. */
export function statementName(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    names.set(text, name);
  }
  return name;
}

/** The application's connection pool (role: application), and how statements are sent through it. */
export class Database implements Queryable {
  readonly #slowly = pLimit(SLOW_CONNECTIONS);
  readonly #inBackground = pLimit(BACKGROUND_CONNECTIONS);
  /** The connection of reads that are begun together, while they are begun. */
  #together: Promise<PoolClient> | undefined;

  constructor(
    readonly dataSource: DataSource,
    readonly options: DatabaseOptions,
  ) {}

  /** Opens the pool; does nothing when it is open. */
  async open(): Promise<void> {
    if (!this.dataSource.isInitialized) await this.dataSource.initialize();
  }

  /** Closes the pool after the statements under way. */
  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  /** Runs one statement that only reads, on any connection, and returns its rows; the text must not vary with values. */
  async read<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    assertReads(text);
    const connection = await (this.#together ?? this.pool);
    return (await connection.query<Row>(this.statement(text, values) as { text: string; values: unknown[] })).rows;
  }

  /** `read` for registers whose entries are also asked within transactions, on the connection of one. */
  async query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<{ rows: Row[] }> {
    return { rows: await this.read<Row>(text, values) };
  }

  /** Runs one statement that writes, as a transaction of its own, and returns its rows; the text must not vary with values. */
  async write<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(this.statement(text, values) as { text: string; values: unknown[] })).rows;
  }

  /**
   * Runs one statement that is planned for these very values: for lists, where the same text finds three rows for one caller and a hundred
   * thousand for another, so that no plan is good for both. Costs the planning, some tenths of a millisecond.
   */
  async readPlanned<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    assertReads(text);
    const connection = await (this.#together ?? this.pool);
    return (await connection.query<Row>({ text, values: values as unknown[] })).rows;
  }

  /**
   * Begins several reads at once and sends them in one piece over one connection: one way to Postgres and back, and one of its processes
   * woken up instead of several. Only reads that `begin` calls before it waits for anything share the connection.
   */
  async readTogether<Results extends readonly unknown[]>(
    begin: () => readonly [...{ [Place in keyof Results]: Promise<Results[Place]> }],
  ): Promise<readonly [...Results]> {
    const connecting = this.pool.connect().then(heldBack);
    let reads: readonly Promise<unknown>[] = [];
    try {
      this.#together = connecting;
      try {
        reads = begin();
      } finally {
        this.#together = undefined;
      }
      return (await Promise.all(reads)) as unknown as readonly [...Results];
    } finally {
      await Promise.allSettled(reads);
      // Where there is no connection the reads have failed with the reason.
      (await connecting.catch(() => undefined))?.release();
    }
  }

  /**
   * Reads what may take seconds, such as a report: on a few connections of its own share, so that however many ask, officers' requests
   * find the others free.
   */
  readSlowly<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#slowly(() => this.read<Row>(text, values));
  }

  /**
   * Runs `work` in one ordinary transaction on one connection: for imports, sweeps and followers, which touch many
   * dossiers. Must stay under 5 s, so that followers of the journal are not held back.
   */
  async batch<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      const end = await client.query('commit');
      // COMMIT of a failed transaction answers ROLLBACK without an error.
      if (end.command !== 'COMMIT') throw new Error(`transaction ended with ${end.command}`);
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  /**
   * The same for jobs that are never alone: on a few connections of their own share. Never within another one, which might wait for itself.
   */
  backgroundBatch<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return this.#inBackground(() => this.batch(work));
  }

  /** The statement as pg wants it: named when prepared statements are on. */
  statement(text: string, values: readonly unknown[]): { name?: string; text: string; values: unknown[] } {
    const statement = { text, values: values as unknown[] };
    return this.options.preparedStatements ? { name: statementName(text), ...statement } : statement;
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}

/** The connection, whose writing waits until whoever has it now has written. */
function heldBack(client: PoolClient): PoolClient {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  setImmediate(() => stream.uncork());
  return client;
}
