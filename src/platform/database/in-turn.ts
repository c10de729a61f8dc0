import { Client } from 'pg';

/** What at most one process does at a time on one database; the numbers only have to be the same everywhere. */
export const TURNS = { roles: 4_871_904, migrations: 4_871_905, referenceData: 4_871_906, sandboxClock: 4_871_907 } as const;

/**
 * Does the work while no other process does the same kind on this database, and waits for one that does. The lock belongs to a transaction
 * that writes nothing unless the work uses its client, so that it goes with the connection and works through a pooler too.
 */
export async function inTurn<T>(url: string, turn: keyof typeof TURNS, work: (client: Client) => Promise<T>): Promise<T> {
  return within(url, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [TURNS[turn]]);
    return work(client);
  });
}

/** The same, but where another process does such work now nothing is done. @returns undefined then */
export async function inTurnUnlessTaken<T>(url: string, turn: keyof typeof TURNS, work: () => Promise<T>): Promise<T | undefined> {
  return within(url, async (client) => {
    const { rows } = await client.query<{ ours: boolean }>('select pg_try_advisory_xact_lock($1) as ours', [TURNS[turn]]);
    return rows[0]?.ours === true ? work() : undefined;
  });
}

async function within<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}
