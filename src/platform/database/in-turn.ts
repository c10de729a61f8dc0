import { Client } from 'pg';

/** What at most one process does at a time on one database; the numbers only have to be the same everywhere. */
export const TURNS = { roles: 4_871_904, migrations: 4_871_905, referenceData: 4_871_906 } as const;

/**
 * Does the work while no other process does the same kind on this database, and waits for one that does. The lock belongs to a transaction
 * that writes nothing unless the work uses its client, so that it goes with the connection and works through a pooler too.
 */
export async function inTurn<T>(url: string, turn: keyof typeof TURNS, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    await client.query('select pg_advisory_xact_lock($1)', [TURNS[turn]]);
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}
