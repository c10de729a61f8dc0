import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fosterCare } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { pdf } from '../support/pdf.js';

describe('a replica whose folder of files is not the shared one', () => {
  let house: House;
  let citizen: Caller;
  let path: string;
  beforeAll(async () => {
    house = await House.open();
    citizen = await house.as('citizen');
    const file = await citizen.upload('citizen', 'don.pdf', 'application/pdf', pdf('don'));
    const components = [
      { key: '1', fileId: file.body.id },
      { key: '2', copies: 1 },
    ];
    const { body } = await citizen.post('/v1/citizen/dossiers', fosterCare({ components }));
    path = `/v1/citizen/dossiers/${body.id}/files/${file.body.id}`;
  });
  afterAll(() => house.close());

  const files = (): string => join(house.dataDir, 'files');
  const figures = async (): Promise<string> => (await house.anybody.get('/metrics')).text;
  const store = async (): Promise<unknown> => (await house.anybody.get('/health/ready')).body.stores;

  it('finds its files while it is', async () => {
    expect((await citizen.get(path)).status).toBe(200);
    expect(await store()).toEqual([{ name: 'files', ok: true, looked: 1, missing: 0 }]);
    expect(await figures()).toMatch(/^motcua_newest_files_missing 0$/m);
    expect(await figures()).toMatch(/^motcua_file_contents_missing_total 0$/m);
  });

  it('says of a file that its content is missing, counts it, and says so before anybody asks', async () => {
    await rename(files(), `${files()}-elsewhere`);
    const { status, body, headers } = await citizen.get(path);
    expect([status, body.code, headers['retry-after']]).toEqual([503, 'FILE_CONTENT_MISSING', '5']);
    expect(await store()).toEqual([{ name: 'files', ok: false, looked: 1, missing: 1 }]);
    expect((await house.anybody.get('/health/ready')).status).toBe(200);
    expect(await figures()).toMatch(/^motcua_newest_files_missing 1$/m);
    expect(await figures()).toMatch(/^motcua_file_contents_missing_total 1$/m);
  });

  it('finds them again once the folder is mounted', async () => {
    await rm(files(), { recursive: true, force: true });
    await rename(`${files()}-elsewhere`, files());
    expect((await citizen.get(path)).status).toBe(200);
    expect(await store()).toEqual([{ name: 'files', ok: true, looked: 1, missing: 0 }]);
  });
});
