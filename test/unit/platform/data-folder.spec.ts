import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterPath, deleteDataFolder } from '../../../src/platform/cluster/cluster.js';

describe('a data folder that is deleted', () => {
  let root: string;
  beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), 'motcua-folder-'))));
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('takes its cluster with it, also where that lies elsewhere behind a link', async () => {
    const [dataDir, elsewhere, other] = ['data', 'elsewhere', 'other'].map((name) => join(root, name)) as [string, string, string];
    for (const folder of [dataDir, elsewhere, other]) await mkdir(folder);
    await writeFile(join(elsewhere, 'PG_VERSION'), '18');
    await symlink(elsewhere, clusterPath(dataDir));
    await deleteDataFolder(dataDir);
    expect([dataDir, elsewhere, other].map((folder) => existsSync(folder))).toEqual([false, false, true]);
  });

  it('may have no cluster yet, or not be there', async () => {
    await deleteDataFolder(root);
    await deleteDataFolder(root);
    expect(existsSync(root)).toBe(false);
  });
});
