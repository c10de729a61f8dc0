import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ObjectMissing, type FileStore, type ListedRange } from '../../src/platform/files/file-store.js';

/** An empty store of an adapter, and what only the adapter can do to it. */
export interface StoreUnderTest {
  readonly store: FileStore;
  /** Changes the bytes of an object behind the store's back. */
  damage(sha256: string, bytes: Buffer): Promise<void>;
  /** Leaves what an upload that broke off would leave, begun so many milliseconds ago. */
  leaveUnfinished(ageMs: number): Promise<void>;
  /** How many of these there are. */
  unfinished(): Promise<number>;
  close(): Promise<void>;
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'utf8');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const ANYTHING = { maxBytes: 1_000_000, inspect: () => Promise.resolve() };
const HOUR_MS = 3_600_000;

/** What every adapter of the file store does; run it in a suite of the adapter. */
export function fileStoreContract(open: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest;
  let store: FileStore;
  beforeEach(async () => void ({ store } = under = await open()));
  afterEach(() => under.close());

  const put = (text: string) => store.put(Readable.from([bytesOf(text)]), ANYTHING);
  const listed = async (range?: ListedRange): Promise<string[]> => {
    const names: string[] = [];
    for await (const { sha256 } of store.list(range)) names.push(sha256);
    return names;
  };

  it('stores bytes under their hash, once, and gives them back whole and in ranges', async () => {
    expect(await put('một cửa')).toEqual({ sha256: hashOf('một cửa'), size: bytesOf('một cửa').length });
    expect((await put('một cửa')).sha256).toBe(hashOf('một cửa'));
    expect(await buffer(await store.open(hashOf('một cửa')))).toEqual(bytesOf('một cửa'));
    expect(await buffer(await store.open(hashOf('một cửa'), { start: 1, end: 3 }))).toEqual(bytesOf('một cửa').subarray(1, 4));
    expect([await store.has(hashOf('một cửa')), await store.has(hashOf('x'))]).toEqual([true, false]);
    expect(await listed()).toEqual([hashOf('một cửa')]);
  });

  it('keeps nothing of what is too large, refused or broken off', async () => {
    const refusal = new Error('refused');
    await expect(store.put(Readable.from([bytesOf('12345')]), { ...ANYTHING, maxBytes: 4 })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    });
    await expect(store.put(Readable.from([bytesOf('1')]), { ...ANYTHING, inspect: () => Promise.reject(refusal) })).rejects.toBe(refusal);
    const broken = Readable.from(
      (function* () {
        yield bytesOf('1');
        throw refusal;
      })(),
    );
    await expect(store.put(broken, ANYTHING)).rejects.toBe(refusal);
    expect([await listed(), await under.unfinished()]).toEqual([[], 0]);
  });

  it('shows who inspects an object its size, its beginning and all of it', async () => {
    const seen: unknown[] = [];
    const inspect: Parameters<FileStore['put']>[1]['inspect'] = async ({ head, size, read }) =>
      void seen.push(head.length, size, (await read()).length);
    await store.put(Readable.from([Buffer.alloc(4_000), Buffer.alloc(4_000)]), { ...ANYTHING, inspect });
    expect(seen).toEqual([4_100, 8_000, 8_000]);
  });

  it('deletes an object, again without a word; who has opened it reads on, and it may come back', async () => {
    const { sha256 } = await put('a');
    const opened = await store.open(sha256);
    await store.delete(sha256);
    await store.delete(sha256);
    expect(await buffer(opened)).toEqual(bytesOf('a'));
    expect([await store.has(sha256), await listed()]).toEqual([false, []]);
    await expect(store.open(sha256)).rejects.toThrow(ObjectMissing);
    await put('a');
    expect(await buffer(await store.open(sha256))).toEqual(bytesOf('a'));
  });

  it('tells objects that are whole from damaged and missing ones', async () => {
    const [whole, changed, cut] = [await put('whole'), await put('changed'), await put('cut short')];
    await under.damage(changed.sha256, bytesOf('Changed'));
    await under.damage(cut.sha256, bytesOf(''));
    expect(await Promise.all([whole.sha256, changed.sha256, cut.sha256, hashOf('never')].map((each) => store.verify(each)))).toEqual([
      'intact',
      'damaged',
      'damaged',
      'missing',
    ]);
  });

  it('lists objects by name with size and time, from any name on, and within a prefix', async () => {
    const texts = Array.from({ length: 60 }, (_, index) => `object ${index}`);
    for (const text of texts) await put(text);
    const names = texts.map(hashOf).sort();
    expect(await listed()).toEqual(names);
    for (const at of [0, 17, 59]) expect(await listed({ after: names[at]! })).toEqual(names.slice(at + 1));
    expect(await listed({ after: `${names[5]!.slice(0, 63)}` })).toEqual(names.slice(5));
    const prefixes = [...new Set(names.flatMap((name) => [1, 2, 3, 5].map((length) => name.slice(0, length))))];
    for (const prefix of prefixes) expect(await listed({ prefix })).toEqual(names.filter((name) => name.startsWith(prefix)));
    expect(await listed({ prefix: names[9]!.slice(0, 1), after: names[9]! })).toEqual(
      names.slice(10).filter((name) => name.startsWith(names[9]!.slice(0, 1))),
    );
    for await (const { sha256, size, ageMs } of store.list()) {
      expect(size).toBe(bytesOf(texts.find((text) => hashOf(text) === sha256)!).length);
      expect(Math.abs(ageMs)).toBeLessThan(HOUR_MS);
    }
  });

  it('can be left in the middle of a list, and change while it is read', async () => {
    for (let index = 0; index < 20; index += 1) await put(`object ${index}`);
    const names = await listed();
    const read: string[] = [];
    for await (const { sha256 } of store.list()) {
      read.push(sha256);
      await store.delete(names[names.indexOf(sha256) + 1] ?? '0'.repeat(64));
      if (read.length === 5) break;
    }
    expect(read.length).toBe(5);
    expect([...read].sort()).toEqual(read);
  });

  it('deletes what uploads left that broke off long ago, and none that may be under way', async () => {
    await under.leaveUnfinished(25 * HOUR_MS);
    await under.leaveUnfinished(0);
    const { sha256 } = await put('kept');
    await store.deleteUnfinished(24 * HOUR_MS);
    expect([await under.unfinished(), await listed()]).toEqual([1, [sha256]]);
  });

  it('takes no name that is no hash', async () => {
    for (const name of ['../etc/passwd', '', 'A'.repeat(64), 'a'.repeat(63)]) {
      await expect(store.open(name)).rejects.toThrow(RangeError);
      await expect(store.delete(name)).rejects.toThrow(RangeError);
    }
  });
}
