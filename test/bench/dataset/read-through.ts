import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Client } from 'pg';

const CHUNK = 4 * 1024 * 1024;

/**
 * Reads the files of the connected database once, so that they are in memory as on a server that has run for a while: copying them leaves
 * them on the disk, and the first workload would measure the disk.
 */
export async function readThrough(client: Client): Promise<void> {
  const { rows } = await client.query<{ folder: string }>(
    `select current_setting('data_directory') || '/base/' || oid as folder from pg_database where datname = current_database()`,
  );
  const { folder } = rows[0]!;
  for (const name of await readdir(folder)) {
    const file = createReadStream(join(folder, name), { highWaterMark: CHUNK });
    await finished(file.resume());
  }
}
