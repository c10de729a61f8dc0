import type { PoolClient } from 'pg';
import type { Database } from '../../src/platform/database/database.js';

/** Counts every statement that a process sends to Postgres, whoever sends it. */
export class StatementCount {
  #sent = 0;

  constructor({ pool }: Database) {
    const listening = new WeakSet<PoolClient>();
    pool.on('acquire', (client) => {
      if (listening.has(client)) return;
      listening.add(client);
      const send = client.query.bind(client) as (...args: unknown[]) => unknown;
      client.query = ((...args: unknown[]) => {
        this.#sent += 1;
        return send(...args);
      }) as typeof client.query;
    });
  }

  /** How many statements were sent while something was done. */
  async during(work: () => Promise<unknown>): Promise<number> {
    const before = this.#sent;
    await work();
    return this.#sent - before;
  }
}
