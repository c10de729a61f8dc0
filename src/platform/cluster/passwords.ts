import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabasePasswords } from '../database/roles.js';

const newPassword = (): string => randomBytes(24).toString('base64url');

/**
 * Reads the passwords of this data folder, or makes them on the first start. The file is readable by its owner only and appears whole
 * under its name, so that two first starts agree on one set.
 * @throws Error when the cluster exists but its passwords are gone.
 */
export async function openPasswords(dataDir: string, clusterExists: boolean): Promise<DatabasePasswords> {
  const file = join(dataDir, 'database-passwords.json');
  const draft = `${file}.${process.pid}`;
  const read = async (): Promise<DatabasePasswords> => JSON.parse(await readFile(file, 'utf8')) as DatabasePasswords;
  try {
    return await read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if (clusterExists) throw new Error(`${file} is missing, and without it the database beside it cannot be opened.`, { cause: error });
  }
  const fresh: DatabasePasswords = { superuser: newPassword(), owner: newPassword(), app: newPassword(), disposal: newPassword() };
  await writeFile(draft, JSON.stringify(fresh), { mode: 0o600 });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return read();
}
