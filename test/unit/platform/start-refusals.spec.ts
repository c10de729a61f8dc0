import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderUnusable, openDataFolder } from '../../../src/platform/config/data-folder.js';
import { Env } from '../../../src/platform/config/env.js';
import { assertReachable, DatabaseUnreachable } from '../../../src/platform/database/reachable.js';
import { AddressInUse, AddressUnusable, freePortOf } from '../../../src/platform/http/listening.js';

const rejection = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => new Error('was not refused'),
    (error: Error) => error,
  );

describe('a start that cannot succeed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-start-'));
  writeFileSync(join(folder, 'file'), '');

  it.each([
    ['is a file', join(folder, 'file'), /là một tệp.*is a file/],
    ['lies below a file', join(folder, 'file', 'below'), /dưới một tệp.*below a file/],
    ['nobody can make', '/proc/mot-cua', /MOTCUA_DATA_DIR.*MOTCUA_DATA_DIR/],
  ])('says so where the data folder %s', async (_, path, sentence) => {
    const error = await rejection(openDataFolder(path));
    expect(error).toBeInstanceOf(DataFolderUnusable);
    expect(error.message).toMatch(sentence);
    expect(error.message).toContain(path);
  });

  it.each([
    ['EROFS', /chỉ đọc.*read-only/],
    ['ENOSPC', /đã đầy.*full/],
    ['EACCES', /không ghi được.*cannot be written/],
    ['EWHATEVER', /\(EWHATEVER\).*\(EWHATEVER\)/],
  ])('has a sentence for %s', (code, sentence) => {
    expect(new DataFolderUnusable('/data', code).message).toMatch(sentence);
  });

  it('leaves a good data folder as it was', async () => {
    await openDataFolder(join(folder, 'new', 'data'));
    expect(readdirSync(join(folder, 'new', 'data'))).toEqual([]);
    // Root lends the cluster in it to another user, who has to pass and sees nothing.
    expect(statSync(join(folder, 'new', 'data')).mode & 0o777).toBe(process.getuid?.() === 0 ? 0o711 : 0o700);
  });

  it('names the key of a database that is not there, and never its password', async () => {
    // Port 1 is nobody's: the connection is refused at once.
    const error = await rejection(
      assertReachable({ APP_DATABASE_URL: undefined, DATABASE_URL: 'postgresql://owner:s3cret@127.0.0.1:1/motcua' }),
    );
    expect(error).toBeInstanceOf(DatabaseUnreachable);
    expect(error.message).toBe(
      'DATABASE_URL: không kết nối được tới 127.0.0.1:1/motcua: không có máy chủ PostgreSQL nào ở đó; hãy khởi động PostgreSQL ở đó ' +
        'hoặc sửa DATABASE_URL. | ' +
        'cannot connect to 127.0.0.1:1/motcua: no PostgreSQL server listens there; start PostgreSQL there or correct DATABASE_URL.',
    );
  });

  it('names a port that is taken, and an address that is not here, before anything is loaded', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await rejection(freePortOf({ host: '127.0.0.1', port }))).toBeInstanceOf(AddressInUse);
    other.close();
    await once(other, 'close');
    expect(await rejection(freePortOf({ host: '203.0.113.1', port: 0 }))).toBeInstanceOf(AddressUnusable);
    // Any port that is free: others are told the one that was found.
    const found = await freePortOf({ host: '127.0.0.1', port: 0 });
    expect(found).toBeGreaterThan(0);
    expect(Env.read({ PORT: '0' }).listeningOn(found)).toMatchObject({ port: found, publicUrl: expect.stringContaining(`:${found}`) });
    expect(Env.read({ PORT: '0', MOTCUA_PUBLIC_URL: 'https://motcua.vn' }).listeningOn(found).publicUrl).toBe('https://motcua.vn');
  });
});
