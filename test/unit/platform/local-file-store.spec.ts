import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalFileStore } from '../../../src/platform/files/local-file-store.js';

describe('the folder of files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-files-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

  it('is closed to others where an earlier version left it open', async () => {
    mkdirSync(join(folder, 'files', 'tmp'), { recursive: true, mode: 0o755 });
    await new LocalFileStore(join(folder, 'files')).closeToOthers();
    expect([modeOf(join(folder, 'files')), modeOf(join(folder, 'files', 'tmp'))]).toEqual(['700', '700']);
  });

  it('need not be there yet', async () => {
    await expect(new LocalFileStore(join(folder, 'none')).closeToOthers()).resolves.toBeUndefined();
  });
});
