import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import { ContentReferencesReader } from '../../../src/platform/files/content-references.js';
import { deleteContents } from '../../../src/platform/files/delete-contents.js';
import { FileHolders, holderOf } from '../../../src/platform/files/file-holders.js';
import { FileRegistry } from '../../../src/platform/files/file-registry.js';
import { LocalFileStore } from '../../../src/platform/files/local-file-store.js';
import { isRegisteredContent, registeredContents } from '../../../src/platform/files/registered-contents.js';
import { verifyStore } from '../../../src/platform/files/verify-store.js';
import { Holds } from '../../../src/platform/retention/holds.js';
import { newId } from '../../../src/shared/id.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

const OWNER = '0197a000-0000-8000-8000-000000000001';
const DISPUTE = { reason: 'Vụ kiện 12/2026/HC-ST', by: OWNER };

describe('deleting the bytes of files', () => {
  let house: PlainHouse;
  let folder: string;
  let store: LocalFileStore;
  let registry: FileRegistry;
  let holds: Holds;
  let references: ContentReferencesReader;
  beforeEach(async () => {
    house = await plainHouse('single-statement');
    store = new LocalFileStore((folder = await mkdtemp(join(tmpdir(), 'deletion-'))));
    registry = new FileRegistry(house.database);
    holds = new Holds(house.database, house.clock);
    const holders = new FileHolders();
    holders.add(holderOf('dossiers.dossier_file', 'file_id'));
    holders.add(holderOf('documents.document', 'file_id'));
    references = new ContentReferencesReader(house.database, holders);
  });
  afterEach(async () => {
    await house.close();
    await rm(folder, { recursive: true, force: true });
  });

  const put = async (text: string): Promise<string> =>
    (await store.put(Readable.from([Buffer.from(text)]), { maxBytes: 1000, inspect: () => Promise.resolve() })).sha256;
  const register = (sha256: string): Promise<{ id: string; sha256: string }> => {
    const file = {
      id: newId(),
      name: 'don.pdf',
      mediaType: 'application/pdf',
      size: 1,
      sha256,
      ownerId: OWNER,
      uploadedAt: house.clock.at,
    };
    return registry.register(file, file.id, () => store.has(sha256));
  };
  const forget = (sha256: string) => house.database.write('delete from platform.stored_file where sha256 = $1', [sha256]);
  const remove = (...hashes: string[]) => house.database.batch((client) => deleteContents(client, store, hashes));
  const attach = (fileId: string, sha256: string) =>
    house.database.write(
      `insert into dossiers.dossier_file (dossier_id, file_id, purpose, name, media_type, size, sha256, added_at, added_by)
       values (gen_random_uuid(), $1, 'component', 'don.pdf', 'application/pdf', 1, $2, $3::timestamptz, $4)`,
      [fileId, sha256, house.clock.at.toISOString(), OWNER],
    );
  const onContent = (key: string) => ({ kind: 'content', key }) as const;

  const CASES: readonly (readonly [what: string, goes: boolean, prepare: (sha256: string) => Promise<unknown>])[] = [
    ['that no file has', true, () => Promise.resolve()],
    ['that one file has', false, register],
    ['that two files have', false, (sha256) => Promise.all([register(sha256), register(sha256)])],
    ['whose last file has gone', true, async (sha256) => (await register(sha256), await forget(sha256))],
    [
      'that is held without a file',
      false,
      async (sha256) => (await register(sha256), await holds.set(onContent(sha256), DISPUTE), await forget(sha256)),
    ],
    [
      'whose hold was lifted',
      true,
      async (sha256) => {
        await register(sha256);
        const id = await holds.set(onContent(sha256), DISPUTE);
        await forget(sha256);
        await holds.lift(id!, { reason: 'Bản án đã có hiệu lực', by: OWNER });
      },
    ],
    [
      'of which one of two holds was lifted',
      false,
      async (sha256) => {
        await register(sha256);
        const id = await holds.set(onContent(sha256), DISPUTE);
        await holds.set(onContent(sha256), DISPUTE);
        await forget(sha256);
        await holds.lift(id!, DISPUTE);
      },
    ],
    ['whose hash is the name of a held dossier', true, (sha256) => holds.set({ kind: 'dossier', key: sha256 }, DISPUTE)],
  ];
  it.each(CASES)('takes a content %s: %s', async (what, goes, prepare) => {
    const [sha256, other] = [await put(what), await put('another')];
    await register(other);
    await prepare(sha256);
    expect(await remove(sha256, other, sha256)).toEqual(goes ? [sha256] : []);
    expect([await store.has(sha256), await store.has(other)]).toEqual([!goes, true]);
  });

  it('counts who needs a content: files, the tables that hold them, and holds', async () => {
    const [needed, free] = [await put('needed'), await put('free')];
    const [first, second] = [await register(needed), await register(needed)];
    for (const { id } of [first, first, second]) await attach(id, needed);
    await holds.set(onContent(needed), DISPUTE);
    expect(await references.of([needed, free])).toEqual([
      { sha256: needed, files: 2, heldBy: { 'dossiers.dossier_file': 3 }, holds: 1 },
      { sha256: free, files: 0, heldBy: {}, holds: 0 },
    ]);
    expect(await holds.on(onContent(needed))).toMatchObject([{ reason: DISPUTE.reason, setBy: OWNER, setAt: house.clock.at }]);
  });

  it('and a hold on a content that is gone is no hold; lifting twice is lifting once', async () => {
    const sha256 = await put('gone');
    expect(await holds.set(onContent(sha256), DISPUTE)).toBeUndefined();
    await register(sha256);
    const id = (await holds.set(onContent(sha256), DISPUTE))!;
    expect([await holds.lift(id, DISPUTE), await holds.lift(id, DISPUTE), await holds.lift(newId(), DISPUTE)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await holds.on(onContent(sha256))).toEqual([]);
  });

  it('waits for an upload that is registering the same content, and then leaves it', async () => {
    const sha256 = await put('race');
    let asked = (): void => undefined;
    const registering = new Promise<void>((resolve) => (asked = resolve));
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const file = { id: newId(), name: 'a', mediaType: 'b', size: 1, sha256, ownerId: OWNER, uploadedAt: house.clock.at };
    const upload = registry.register(file, 'k', async () => {
      asked();
      await held;
      return store.has(sha256);
    });
    await registering;
    const removal = remove(sha256);
    // The deletion has come to the lock, or will: either way the upload has it first.
    await house.database.read('select 1');
    goOn();
    expect([(await upload).sha256, await removal, await store.has(sha256)]).toEqual([sha256, [], true]);
  });

  it('never leaves a registered file, or a hold, without bytes, whoever comes at the same moment', async () => {
    for (let round = 0; round < 40; round += 1) {
      const sha256 = await put(`content ${round}`);
      const upload = async (): Promise<void> => {
        await put(`content ${round}`);
        await register(sha256).catch((error: { code?: string }) => {
          if (error.code !== 'CONCURRENT_CHANGE') throw error;
        });
      };
      await Promise.all([remove(sha256), upload(), holds.set(onContent(sha256), DISPUTE), remove(sha256), upload()]);
      const [needs] = await references.of([sha256]);
      expect([round, needs!.files + needs!.holds === 0 || (await store.has(sha256))]).toEqual([round, true]);
    }
  });

  it('leaves holds for the application to set and lift, never to change or delete', async () => {
    for (const text of [`update platform.hold set reason = ''`, 'delete from platform.hold', 'delete from platform.hold_lift'])
      await expect(house.database.write(text)).rejects.toMatchObject({ code: '42501' });
  });

  it('is looked after by walking store and database side by side', async () => {
    const names = await Promise.all(Array.from({ length: 30 }, (_, index) => put(`file ${index}`)));
    const pathOf = (sha256: string): string => join(folder, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    const [missing, damaged, stray, young] = names as [string, string, string, string];
    for (const sha256 of names) if (sha256 !== stray && sha256 !== young) await register(sha256);
    await register(missing);
    await store.delete(missing);
    await writeFile(pathOf(damaged), 'altered');
    const old = new Date(Date.now() - 25 * 3_600_000);
    await utimes(pathOf(stray), old, old);
    const client = new Client({ connectionString: house.clone.appUrl });
    await client.connect();
    const walk = async (after: string, readsBytes: boolean) => {
      const [found, looked]: [unknown[], string[]] = [[], []];
      const findings = verifyStore(store, {
        registered: registeredContents(client, after),
        isRegistered: (sha256) => isRegisteredContent(client, sha256),
        after,
        readsBytes,
        progress: (sha256) => looked.push(sha256),
      });
      for await (const finding of findings) found.push(finding);
      return { found, looked };
    };
    const all = [
      { sha256: missing, what: 'missing', files: 2 },
      { sha256: damaged, what: 'damaged', files: 1 },
      { sha256: stray, what: 'unreferenced', files: 0 },
    ].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
    try {
      const registered = names.filter((sha256) => sha256 !== stray && sha256 !== young).sort();
      expect(await walk('', true)).toEqual({ found: all, looked: registered });
      expect((await walk('', false)).found).toEqual(all.filter(({ what }) => what !== 'damaged'));
      const middle = registered[14]!;
      expect(await walk(middle, true)).toEqual({
        found: all.filter(({ sha256 }) => sha256 > middle),
        looked: registered.slice(15),
      });
    } finally {
      await client.end();
    }
  });
});
