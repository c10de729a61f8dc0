import type { PoolClient } from 'pg';
import { Database } from '../../src/platform/database/database.js';
import type { House } from './house.js';

/** Counts every statement that the server sends to Postgres, whoever sends it. */
export class StatementCount {
  #sent = 0;

  constructor(house: House) {
    const listening = new WeakSet<PoolClient>();
    house.app.get(Database).pool.on('acquire', (client) => {
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
