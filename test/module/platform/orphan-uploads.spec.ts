import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Registry } from 'prom-client';
import { Env } from '../../../src/platform/config/env.js';
import { lockNames } from '../../../src/platform/database/name-lock.js';
import { FileHolders, holderOf } from '../../../src/platform/files/file-holders.js';
import { FileRegistry } from '../../../src/platform/files/file-registry.js';
import { LocalFileStore } from '../../../src/platform/files/local-file-store.js';
import { OrphanUploads } from '../../../src/platform/files/orphan-uploads.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { Retention } from '../../../src/platform/retention/retention.js';
import { newId } from '../../../src/shared/id.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

const OWNER = '0197a000-0000-8000-8000-000000000001';
const DAY_MS = 86_400_000;

describe('uploads that nobody uses', () => {
  let house: PlainHouse;
  let folder: string;
  let store: LocalFileStore;
  let registry: FileRegistry;
  let job: OrphanUploads;
  beforeEach(async () => {
    house = await plainHouse('single-statement');
    store = new LocalFileStore((folder = await mkdtemp(join(tmpdir(), 'uploads-'))));
    registry = new FileRegistry(house.database);
    const holders = new FileHolders();
    holders.add(holderOf('dossiers.dossier_file', 'file_id'));
    const jobs = new JobRunner(house.database, house.clock);
    const env = Env.read({ NODE_ENV: 'test' }).connectedTo(house.clone.appUrl, undefined);
    job = new OrphanUploads(house.database, store, holders, new Retention(house.database, jobs, env, new Registry()), jobs);
  });
  afterEach(async () => {
    await house.close();
    await rm(folder, { recursive: true, force: true });
  });

  const put = (text: string) => store.put(Readable.from([Buffer.from(text)]), { maxBytes: 1000, inspect: () => Promise.resolve() });
  /** A file that was uploaded so many days ago. */
  const uploaded = async (text: string, days: number) => {
    const { sha256, size } = await put(text);
    const file = {
      id: newId(),
      name: 'don.pdf',
      mediaType: 'application/pdf',
      size,
      sha256,
      ownerId: OWNER,
      uploadedAt: new Date(house.clock.at.getTime() - days * DAY_MS),
    };
    return registry.register(file, file.id, () => store.has(sha256));
  };
  const attach = (fileId: string) =>
    house.database.write(
      `insert into dossiers.dossier_file (dossier_id, file_id, purpose, name, media_type, size, sha256, added_at, added_by)
       values (gen_random_uuid(), $1, 'component', 'don.pdf', 'application/pdf', 1, $2, $3::timestamptz, $4)`,
      [fileId, 'a'.repeat(64), house.clock.at.toISOString(), OWNER],
    );
  const later = (hours: number) => (house.clock.at = new Date(house.clock.at.getTime() + hours * 3_600_000));
  const known = async (id: string) => (await house.database.read('select from platform.stored_file where id = $1', [id])).length === 1;

  it('go with their bytes when their time has passed; what is held or young stays', async () => {
    const [orphan, held, young] = [await uploaded('orphan', 31), await uploaded('held', 31), await uploaded('young', 29)];
    await attach(held.id);
    expect(await job.run(house.clock.at)).toEqual({ held: 1, condemned: 1, deleted: 0, strays: 0 });
    expect(await registry.ofOwner([orphan.id, held.id, young.id], OWNER)).toHaveLength(2);
    later(1);
    expect(await job.run(house.clock.at)).toEqual({ held: 0, condemned: 0, deleted: 1, strays: 0 });
    expect(await Promise.all([orphan, held, young].map(({ id }) => known(id)))).toEqual([false, true, true]);
    expect(await Promise.all([orphan, held, young].map(({ sha256 }) => store.has(sha256)))).toEqual([false, true, true]);
  });

  it('leave bytes that another file has', async () => {
    const orphan = await uploaded('same', 31);
    const other = await uploaded('same', 31);
    await attach(other.id);
    await job.run(house.clock.at);
    later(1);
    expect(await job.run(house.clock.at)).toMatchObject({ deleted: 1 });
    expect([await known(orphan.id), await store.has(orphan.sha256)]).toEqual([false, true]);
  });

  it('are kept where a command that had taken one before ends after it was condemned', async () => {
    const file = await uploaded('slow', 31);
    await job.run(house.clock.at);
    await attach(file.id);
    later(1);
    await job.run(house.clock.at);
    expect(await registry.ofOwner([file.id], OWNER)).toHaveLength(1);
    expect(await store.has(file.sha256)).toBe(true);
  });

  it('never take bytes from an upload of the same content: it is registered before, or refused and sent again', async () => {
    const old = await uploaded('race', 31);
    await job.run(house.clock.at);
    later(1);
    const { sha256 } = await put('race');
    let registering: Promise<unknown> = Promise.resolve();
    await house.database.batch(async (client) => {
      await lockNames(client, [sha256], 'alone');
      registering = uploaded('race', 0).catch((error: { code: string }) => error.code);
      await client.query('delete from platform.stored_file where id = $1', [old.id]);
    });
    expect(await registering).toMatchObject({ sha256 });
    await store.delete(sha256);
    const file = { ...old, id: newId(), uploadedAt: house.clock.at };
    await expect(registry.register(file, file.id, () => store.has(sha256))).rejects.toMatchObject({ code: 'CONCURRENT_CHANGE' });
    expect(await known(file.id)).toBe(false);
    await uploaded('race', 0);
    expect(await store.has(sha256)).toBe(true);
  });

  it('and bytes that no row has are found by going through the store', async () => {
    const [{ sha256 }, young] = [await put('stray'), await put('just put, and not registered yet')];
    await mkdir(join(folder, 'tmp'), { recursive: true });
    await writeFile(join(folder, 'tmp', 'under-way'), 'x');
    // The clock of a sandbox may be far ahead of the disk, which alone knows how old bytes are.
    house.clock.at = new Date('2036-11-20T07:10:00Z');
    const kept = await uploaded('kept', 0);
    const old = new Date(Date.now() - 2 * DAY_MS);
    for (const each of [sha256, kept.sha256]) await utimes(join(folder, 'sha256', each.slice(0, 2), each.slice(2, 4), each), old, old);
    const strays: unknown[] = [];
    for (let hour = 0; hour < 256; hour += 1)
      strays.push((await job.run((house.clock.at = new Date(house.clock.at.getTime() + 3_600_000))))['strays']);
    expect(strays.reduce((sum: number, each) => sum + Number(each), 0)).toBe(1);
    expect(await Promise.all([sha256, kept.sha256, young.sha256].map((each) => store.has(each)))).toEqual([false, true, true]);
    expect(await readdir(join(folder, 'tmp'))).toEqual(['under-way']);
  });
});
