import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const KEY_BYTES = 32;

/** Where the keys of an installation lie that were not configured, in its data folder. */
export function keyFile(dataDir: string, name: string): string {
  return join(dataDir, 'secrets', name);
}

/** A key that was made before; undefined where there is none. */
export function knownKey(dataDir: string, name: string): Promise<Buffer | undefined> {
  return readFile(keyFile(dataDir, name)).catch(() => undefined);
}

/**
 * A key of 32 bytes in the data folder that only its owner may read, made when it is first needed. Of two processes that need it first at
 * once, one puts it there whole and both read it.
 */
export async function keptKey(dataDir: string, name: string): Promise<Buffer> {
  const known = await knownKey(dataDir, name);
  if (known) return known;
  await mkdir(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 });
  const file = keyFile(dataDir, name);
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx' });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
  return readFile(file);
}
