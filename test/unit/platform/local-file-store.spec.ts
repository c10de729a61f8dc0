import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalFileStore } from '../../../src/platform/files/local-file-store.js';
import { fileStoreContract, type StoreUnderTest } from '../../support/file-store-contract.js';

async function onDisk(): Promise<StoreUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'mot-cua-files-'));
  const unfinished = join(folder, 'tmp');
  return {
    store: new LocalFileStore(folder),
    damage: (sha256, bytes) => writeFile(join(folder, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256), bytes),
    leaveUnfinished: async (ageMs) => {
      const file = join(unfinished, randomUUID());
      const begun = new Date(Date.now() - ageMs);
      await mkdir(unfinished, { recursive: true });
      await writeFile(file, 'half');
      await utimes(file, begun, begun);
    },
    unfinished: () =>
      readdir(unfinished).then(
        ({ length }) => length,
        () => 0,
      ),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

describe('the file store on a disk', () => fileStoreContract(onDisk));

describe('the folder of files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-files-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

  it('is closed to others where an earlier version left it open', async () => {
    mkdirSync(join(folder, 'files', 'tmp'), { recursive: true, mode: 0o755 });
    chmodSync(join(folder, 'files'), 0o755);
    await new LocalFileStore(join(folder, 'files')).closeToOthers();
    expect([modeOf(join(folder, 'files')), modeOf(join(folder, 'files', 'tmp'))]).toEqual(['700', '700']);
  });

  it('need not be there yet', async () => {
    await expect(new LocalFileStore(join(folder, 'none')).closeToOthers()).resolves.toBeUndefined();
  });

  it('says so where it cannot be read, which is not the same as empty', async () => {
    const blocked = new LocalFileStore(join(folder, 'blocked'));
    mkdirSync(join(folder, 'blocked'));
    await writeFile(join(folder, 'blocked', 'sha256'), 'a file where a folder should be');
    await expect(blocked.list()[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(blocked.has('a'.repeat(64))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
