import fc from 'fast-check';
import { entryKey, readyPart, type PlacedEntry } from '../../../src/platform/journal/ready-part.js';

const entry = (xid: number, streamId: string, seq: number): PlacedEntry => ({ streamId, seq, epoch: 1, xid: String(xid) });
const before = ({ streamId, seq }: PlacedEntry): string => entryKey({ streamId, seq: seq - 1 });
const NOTHING = new Set<string>();

/** Streams that transactions wrote to, in the order in which they did: which is not that of their numbers. */
const HISTORY = fc
  .array(fc.record({ xid: fc.integer({ min: 1, max: 9 }), streamId: fc.constantFrom('a', 'b', 'c') }), { maxLength: 24 })
  .map((writes) => {
    const seqs = new Map<string, number>();
    const entries = writes.map(({ xid, streamId }) => {
      seqs.set(streamId, (seqs.get(streamId) ?? 0) + 1);
      return entry(xid, streamId, seqs.get(streamId)!);
    });
    return entries.sort((a, b) => Number(a.xid) - Number(b.xid));
  });

describe('the part of a page that can be applied', () => {
  it('is all of it where nothing is missing', () => {
    const page = [entry(5, 'a', 1), entry(5, 'b', 4), entry(6, 'a', 2)];
    expect(readyPart(page, NOTHING)).toEqual(page);
  });

  it('may hold the entries of a stream in another order than that of their transactions', () => {
    const page = [entry(5, 'a', 2), entry(6, 'a', 1)];
    expect(readyPart(page, NOTHING)).toEqual(page);
  });

  it('ends before the whole transaction that something is missing for', () => {
    const page = [entry(4, 'b', 1), entry(5, 'c', 1), entry(5, 'a', 2), entry(6, 'c', 2)];
    expect(readyPart(page, new Set(['a:1']))).toEqual(page.slice(0, 1));
  });

  it('ends earlier where what is cut off was needed before', () => {
    const page = [entry(3, 'c', 1), entry(4, 'b', 2), entry(5, 'a', 2), entry(6, 'b', 1)];
    expect(readyPart(page, new Set(['a:1']))).toEqual(page.slice(0, 1));
  });

  it('is the longest beginning in whole transactions that needs nothing behind it', () => {
    fc.assert(
      fc.property(HISTORY, fc.integer({ min: 0, max: 9 }), (history, horizon) => {
        const page = history.filter(({ xid }) => Number(xid) <= horizon);
        const missing = new Set(history.slice(page.length).map(entryKey));
        const isWhole = (end: number): boolean => end === 0 || end === page.length || page[end]!.xid !== page[end - 1]!.xid;
        const isReady = (end: number): boolean => {
          const behind = new Set([...missing, ...page.slice(end).map(entryKey)]);
          return page.slice(0, end).every((each) => !behind.has(before(each)));
        };
        const longest = Math.max(...Array.from({ length: page.length + 1 }, (_, end) => (isWhole(end) && isReady(end) ? end : 0)));
        expect(readyPart(page, missing)).toEqual(page.slice(0, longest));
      }),
      { numRuns: 2_000 },
    );
  });
});
