import { join } from 'node:path';
import type { Env } from '../config/env.js';
import type { FileStore } from './file-store.js';
import { LocalFileStore } from './local-file-store.js';

/** The file store that the installation is configured with. */
export async function openFileStore({ dataDir }: Pick<Env, 'dataDir'>): Promise<FileStore> {
  const store = new LocalFileStore(join(dataDir, 'files'));
  await store.closeToOthers();
  return store;
}
