import { availableParallelism } from 'node:os';
import { Client } from 'pg';

/** Works through tasks on as many connections as there are processors, each task on whichever is free. */
export async function sideBySide(adminUrl: string, tasks: Iterable<(client: Client) => Promise<unknown>>): Promise<void> {
  const iterator = tasks[Symbol.iterator]();
  const work = async (): Promise<void> => {
    const client = new Client({ connectionString: adminUrl });
    await client.connect();
    try {
      for (let next = iterator.next(); !next.done; next = iterator.next()) await next.value(client);
    } finally {
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}
