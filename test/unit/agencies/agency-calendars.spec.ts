import type { Agency } from '../../../src/modules/agencies/domain/agency.js';
import { AgencyCalendars, decidedUntil, type OwnedCalendar } from '../../../src/modules/agencies/domain/agency-calendars.js';
import { AgencyTree } from '../../../src/modules/agencies/domain/agency-tree.js';

const tree = new AgencyTree(
  (
    [
      ['H21', null],
      ['H21.19', 'H21'],
      ['H21.19.03', 'H21.19'],
      ['H17', null],
    ] as const
  ).map(([code, parentCode]): Agency => ({
    code,
    name: code,
    level: 'unit',
    parentCode,
    provinceCode: 'H21',
    validFrom: '2025-07-01',
    validTo: null,
  })),
);

function calendar(id: string, agencyCode: string | null, ownSince: Date | null = null): OwnedCalendar {
  return {
    agencyCode,
    ownSince,
    origin: 'own',
    movesTo: 1,
    definition: { id, version: 1, years: [], weeklySessions: [], daysOff: [], makeUpDays: [] },
  };
}

describe('the calendar of an agency', () => {
  const calendars = new AgencyCalendars([calendar('vn', null), calendar('gia-lai', 'H21'), calendar('y-te', 'H21.19')], tree);

  it.each([
    ['its own', 'H21.19', 'y-te'],
    ['the nearest one above it', 'H21.19.03', 'y-te'],
    ['its province’s', 'H21', 'gia-lai'],
    ['the national one where none is set closer', 'H17', 'vn'],
  ])('is %s', (_, code, id) => {
    expect(calendars.of(code)?.definition.id).toBe(id);
  });

  it('is nothing when not even a national one is there', () => {
    expect(new AgencyCalendars([calendar('gia-lai', 'H21')], tree).of('H17')).toBeUndefined();
  });
});

describe('what stood on a calendar before an agency had its own', () => {
  const [province, department] = [new Date('2026-11-01T00:00:00Z'), new Date('2026-11-10T00:00:00Z')];
  const calendars = new AgencyCalendars(
    [calendar('vn', null), calendar('gia-lai', 'H21', province), calendar('y-te', 'H21.19', department)],
    tree,
  );
  const before = (id: string, version = 1, now = new Date('2026-11-20T00:00:00Z')) =>
    calendars.before({ id, version }, now).map(({ calendarId, below, goneOver, isOnly }) => [calendarId, below, isOnly, goneOver]);
  const [P, S] = [province.toISOString(), department.toISOString()];
  const ANY = 2_147_483_647;

  it('is moved with it, of the agency and of all that inherit from it, and by no inherited calendar any more', () => {
    expect(before('y-te', 3)).toEqual([
      ['y-te', 3, false, {}],
      ['gia-lai', ANY, true, { 'H21.19': S, 'H21.19.03': S }],
      ['vn', ANY, true, { 'H21.19': S, 'H21.19.03': S }],
    ]);
    expect(before('gia-lai')).toEqual([
      ['gia-lai', 1, false, { 'H21.19': S, 'H21.19.03': S }],
      ['vn', ANY, true, { H21: P }],
    ]);
    expect(before('vn', 2)).toEqual([['vn', 2, false, { H21: P, 'H21.19': S, 'H21.19.03': S }]]);
  });

  it('is asked of an agency that inherits, as if its own began now', () => {
    const now = new Date('2026-11-20T00:00:00Z');
    expect(before('H17', 1, now)).toEqual([
      ['H17', 1, false, {}],
      ['vn', ANY, true, { H17: now.toISOString() }],
    ]);
    const since = now.toISOString();
    expect(before('H21.19.03', 1, now)[1]).toEqual(['y-te', ANY, true, { 'H21.19.03': since }]);
  });

  it.each([
    ['vn', 'H21', '2026-10-31', 'gia-lai'],
    ['vn', 'H21', '2026-11-02', undefined],
    ['vn', 'H21.19.03', '2026-11-02', 'y-te'],
    ['gia-lai', 'H21.19', '2026-11-09', 'y-te'],
    ['gia-lai', 'H21.19', '2026-11-11', undefined],
    ['gia-lai', 'H21', '2026-10-01', undefined],
    ['vn', 'H17', '2026-10-01', undefined],
  ])('on %s, of %s, begun on %s, goes over to %s', (id, agencyCode, beganOn, expected) => {
    expect(calendars.goneOverTo(id, agencyCode, new Date(`${beganOn}T00:00:00Z`))?.definition.id).toBe(expected);
  });

  it('stays where nobody knows since when the calendar is there', () => {
    const old = new AgencyCalendars([calendar('vn', null), calendar('gia-lai', 'H21')], tree);
    expect(old.before({ id: 'gia-lai', version: 2 }, province)).toHaveLength(1);
    expect(old.goneOverTo('vn', 'H21', new Date(0))).toBeUndefined();
  });
});

describe('how far a calendar is decided', () => {
  const until = (...years: [number, 'decided' | 'provisional' | 'absent'][]) =>
    decidedUntil({ ...calendar('vn', null).definition, years: years.map(([year, status]) => ({ year, status })) });

  it('is the end of the last decided year before a gap', () => {
    expect(until([2026, 'decided'], [2024, 'provisional'], [2027, 'decided'])).toBe('2027-12-31');
    expect(until([2026, 'decided'], [2027, 'provisional'], [2028, 'decided'])).toBe('2026-12-31');
    expect(until([2026, 'absent'])).toBeUndefined();
  });
});
