import { realpath } from 'node:fs/promises';
import { Client } from 'pg';

/** Any fixed number will do: it is the only advisory lock that the product takes in the database `postgres`. */
const OCCUPANCY_LOCK = 4_871_903;

/** Why a server was not occupied: another process holds it, or it is not (yet) a server of this cluster that answers. */
export type Refusal = 'taken' | 'not-ours';

async function claim(client: Client, cluster: string): Promise<Refusal | undefined> {
  await client.connect();
  const found = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  if ((await realpath(found.rows[0]?.folder ?? '')) !== cluster) return 'not-ours';
  const lock = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [OCCUPANCY_LOCK]);
  return lock.rows[0]?.got ? undefined : 'taken';
}

/**
 * Takes a running server for this process: checks that it serves our cluster and holds an advisory lock on a connection of its own.
 * The lock needs no cleaning after kill -9, because it dies with the connection.
 * @returns the connection that holds the lock, or why there is none
 */
export async function occupy(adminUrl: string, cluster: string): Promise<Client | Refusal> {
  const client = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000, application_name: 'motcua-launcher' });
  // Without a listener a lost connection would end the process.
  client.on('error', () => undefined);
  const refusal = await claim(client, cluster).catch((): Refusal => 'not-ours');
  if (!refusal) return client;
  await client.end().catch(() => undefined);
  return refusal;
}
