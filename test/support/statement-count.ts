import type { PoolClient } from 'pg';
import type { Database } from '../../src/platform/database/database.js';

/** Counts every statement that a process sends to Postgres, whoever sends it. */
export class StatementCount {
  readonly #sent: string[] = [];

  constructor(database: Database) {
    const listening = new WeakSet<PoolClient>();
    database['pool'].on('acquire', (client) => {
      if (listening.has(client)) return;
      listening.add(client);
      const send = client.query.bind(client) as (...args: unknown[]) => unknown;
      client.query = ((...args: unknown[]) => {
        const [query] = args as [string | { readonly text?: string }];
        this.#sent.push((typeof query === 'string' ? query : query.text) ?? '');
        return send(...args);
      }) as typeof client.query;
    });
  }

  /** How many statements were sent while something was done; of those that a pattern fits, where one is given. */
  async during(work: () => Promise<unknown>, pattern = /^/): Promise<number> {
    const before = this.#sent.length;
    await work();
    return this.#sent.slice(before).filter((text) => pattern.test(text)).length;
  }
}
