import { hash } from 'node:crypto';

const digest = (parts: unknown): string => hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 11);

/**
 * A cursor of the same list and filters as a real one, with other insides under a seal that fits: what somebody who reads the source could
 * make.
 */
export function forged(real: string, keys: readonly unknown[]): string {
  const [list] = JSON.parse(Buffer.from(real, 'base64url').toString('utf8')) as [string];
  return Buffer.from(JSON.stringify([list, digest([list, keys]), ...keys])).toString('base64url');
}

const ID = '0190a0b0-0000-7000-8000-000000000001';

/**
 * Insides that no list hands out: dates that do not exist or that PostgreSQL does not take, numbers beyond its integers, other kinds, too
 * few, too many.
 */
export const SENSELESS: readonly (readonly unknown[])[] = [
  [],
  [ID, ID, ID],
  ['no time', ID],
  ['2026-02-30T00:00:00Z', ID],
  ['+275760-09-13T00:00:00.000Z', ID],
  ['275760-09-13T00:00:00Z', ID],
  ['-000001-01-01T00:00:00Z', ID],
  ['2026-11-20T07:10:00+23:59', ID],
  ['2026-11-20', ID],
  ['infinity', ID],
  ['now', ID],
  [1e18, ID],
  [2 ** 31, ID],
  ['2026-11-20T07:10:00Z', null],
  ['2026-11-20T07:10:00Z', 'x'],
  ['2026-11-20T07:10:00Z', { id: ID }],
  [['2026-11-20T07:10:00Z'], ID],
  [{}, {}],
  [true],
  [null],
  [-1],
  [0.5],
  [2 ** 31],
  [2 ** 53],
  ['a\0', 'b'],
  ['x'.repeat(401), 'b'],
];
