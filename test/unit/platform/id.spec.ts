import { isId, newId, timeOrderedIds } from '../../../src/shared/id.js';

/** Ids made while the system clock shows each of these milliseconds in turn. */
function idsAt(times: readonly number[]): string[] {
  let at = 0;
  const next = timeOrderedIds(() => times[at++]!);
  return times.map(next);
}

describe('ids', () => {
  it.each([
    ['within one millisecond', Array<number>(20_000).fill(1_795_000_000_000)],
    ['as time goes on', Array.from({ length: 1_000 }, (_, i) => 1_795_000_000_000 + Math.floor(i / 3))],
    ['when the system clock is set back', [1_795_000_000_000, 1_794_999_000_000, 1_794_999_000_001, 1_795_000_000_000, 1_795_000_000_001]],
  ])('sort by their creation: %s', (_, times) => {
    const ids = idsAt(times);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(times.length);
    expect(ids.filter((id) => !isId(id) || !/^.{14}7.{4}[89ab]/.test(id.slice(0, 20)))).toEqual([]);
  });

  it('begin with the time of their creation', () => {
    const [first, second] = idsAt([1_795_000_000_000, 1_795_000_000_123]);
    expect([first, second].map((id) => Number.parseInt(id!.slice(0, 13).replace('-', ''), 16))).toEqual([
      1_795_000_000_000, 1_795_000_000_123,
    ]);
  });

  it('of new things keep their order', () => {
    const ids = Array.from({ length: 5_000 }, newId);
    expect(ids.toSorted()).toEqual(ids);
  });
});
