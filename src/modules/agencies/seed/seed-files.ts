import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectRoot } from '../../../platform/config/project-root.js';

/** Files of the reference data that were read together, with one hash over all of them. */
export interface SeedFiles {
  /** SHA-256 over names and contents, hexadecimal. */
  readonly hash: string;
  /** The JSON of a file by its path under `src/seed`; the caller knows its shape. */
  json<T>(path: string): T;
}

/** Reads files under `src/seed`; those that end in `.gz` are unpacked. */
export async function readSeedFiles(paths: readonly string[]): Promise<SeedFiles> {
  const hash = createHash('sha256');
  const contents = new Map<string, Buffer>();
  for (const path of paths) {
    const bytes = await readFile(join(projectRoot, 'src', 'seed', path));
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
    contents.set(path, bytes);
  }
  return {
    hash: hash.digest('hex'),
    json: <T>(path: string): T => {
      const bytes = contents.get(path);
      if (!bytes) throw new Error(`${path} is not among the files that were read`);
      return JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')) as T;
    },
  };
}
