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

function calendar(id: string, agencyCode: string | null): OwnedCalendar {
  return {
    agencyCode,
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

describe('how far a calendar is decided', () => {
  const until = (...years: [number, 'decided' | 'provisional' | 'absent'][]) =>
    decidedUntil({ ...calendar('vn', null).definition, years: years.map(([year, status]) => ({ year, status })) });

  it('is the end of the last decided year before a gap', () => {
    expect(until([2026, 'decided'], [2024, 'provisional'], [2027, 'decided'])).toBe('2027-12-31');
    expect(until([2026, 'decided'], [2027, 'provisional'], [2028, 'decided'])).toBe('2026-12-31');
    expect(until([2026, 'absent'])).toBeUndefined();
  });
});
