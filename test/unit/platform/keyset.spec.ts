import { Keyset } from '../../../src/platform/database/keyset.js';
import { forged, SENSELESS } from '../../support/forged-cursors.js';

const ROWS = [1, 2, 3].map((number) => ({ at: `2026-11-20T07:10:0${number}.123Z`, id: `0190a0b0-0000-7000-8000-00000000000${number}` }));
const THINGS = new Keyset('things', ['instant?', 'id']);

const nextOf = (query: object = {}): string => THINGS.open({ limit: 2, ...query }).cut(ROWS, ({ at, id }) => [at, id]).next!;
const codeOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('cursors', () => {
  it('go on where the page ended, whatever the page size, on any replica', () => {
    expect(THINGS.open({ limit: 2 }).cut(ROWS.slice(0, 2), ({ at, id }) => [at, id])).toEqual({ items: ROWS.slice(0, 2) });
    expect(new Keyset('things', ['instant?', 'id']).open({ limit: 50, cursor: nextOf() }).after).toEqual([ROWS[1]!.at, ROWS[1]!.id]);
    expect(THINGS.open({ limit: 50, count: 'exact', cursor: nextOf() }).rows).toBe(51);
  });

  it('belong to one list, its order and its filters', () => {
    const cursor = nextOf({ status: ['received', 'submitted'], open: true });
    expect(THINGS.open({ limit: 9, open: true, status: ['received', 'submitted'], code: undefined, cursor }).after).toBeDefined();
    for (const other of [
      {},
      { open: true },
      { open: false, status: ['received', 'submitted'] },
      { open: true, status: ['received'] },
      { open: true, status: ['received', 'submitted'], code: 'H21' },
    ]) {
      expect([other, codeOf(() => THINGS.open({ limit: 2, ...other, cursor }))]).toEqual([other, 'CURSOR_OF_OTHER_LIST']);
    }
    for (const list of [new Keyset('others', ['instant?', 'id']), new Keyset('things', ['instant', 'id'])])
      expect(codeOf(() => list.open({ limit: 2, cursor: nextOf() }))).toBe('CURSOR_OF_OTHER_LIST');
  });

  it('carry values of the list’s kinds and nothing else, even under a seal that fits', () => {
    for (const keys of SENSELESS)
      expect([keys, codeOf(() => THINGS.open({ limit: 2, cursor: forged(nextOf(), keys) }))]).toEqual([keys, 'CURSOR_INVALID']);
    expect(THINGS.open({ limit: 2, cursor: forged(nextOf(), [null, ROWS[0]!.id]) }).after).toEqual([null, ROWS[0]!.id]);
    const shaped = new Keyset('shaped', ['int', 'position', 'text']);
    const cursor = shaped.open({ limit: 1 }).cut([1, 2], () => [1, 2 ** 40, 'a']).next!;
    expect(shaped.open({ limit: 1, cursor }).after).toEqual([1, 2 ** 40, 'a']);
    for (const keys of [
      [2 ** 31, 1, 'a'],
      [-1, 1, 'a'],
      [1.5, 1, 'a'],
      [1, 2 ** 53, 'a'],
      [1, 1, 'a\0'],
      [1, 1, 'x'.repeat(401)],
      ['1', 1, 'a'],
      [null, 1, 'a'],
    ]) {
      expect([keys, codeOf(() => shaped.open({ limit: 1, cursor: forged(cursor, keys) }))]).toEqual([keys, 'CURSOR_INVALID']);
    }
  });

  it('are refused when they were made up or altered by one character', () => {
    const cursor = nextOf();
    for (const wrong of [
      '',
      '!',
      'bnVsbA',
      'W10',
      'e30',
      `${cursor}A`,
      cursor.slice(0, -4),
      `${cursor.slice(0, 20)}${cursor[20] === 'a' ? 'b' : 'a'}${cursor.slice(21)}`,
    ]) {
      expect([wrong, codeOf(() => THINGS.open({ limit: 2, cursor: wrong }))]).toEqual([wrong, 'CURSOR_INVALID']);
    }
  });
});
