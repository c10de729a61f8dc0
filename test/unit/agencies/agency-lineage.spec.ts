import { AgencyLineage, type Standing } from '../../../src/modules/agencies/domain/agency-lineage.js';

const term = (validFrom: string, parentCode: string | null) => ({ validFrom, parentCode });
const LINEAGE = new AgencyLineage<Standing>(
  new Map([
    ['P', { terms: [term('2025-07-01', null)] }],
    ['A', { terms: [term('2025-07-01', 'P'), term('2027-06-01', 'B')] }],
    ['B', { terms: [term('2025-07-01', 'P'), term('2028-01-01', 'P')] }],
    ['U', { terms: [term('2026-01-01', 'A'), term('2027-01-01', 'B'), term('2027-03-01', 'A')] }],
  ]),
);

describe('what an agency stands under', () => {
  it.each([
    ['2025-01-01', ['U', 'A', 'P']],
    ['2026-12-31', ['U', 'A', 'P']],
    ['2027-01-01', ['U', 'B', 'P']],
    ['2027-03-01', ['U', 'A', 'P']],
    ['2027-06-01', ['U', 'A', 'B', 'P']],
  ])('on %s is %s', (date, expected) => {
    expect(LINEAGE.on('U', date)).toEqual(expected);
  });

  it.each([
    ['2026-06-01', null, ['2026-06-01', '2027-01-01', '2027-03-01', '2027-06-01', '2028-01-01']],
    ['2027-01-01', '2027-06-01', ['2027-01-01', '2027-03-01']],
    ['2027-01-02', '2027-01-03', ['2027-01-02']],
    ['2030-01-01', null, ['2030-01-01']],
  ])('may change from %s until %s on %s', (from, until, expected) => {
    expect(LINEAGE.days('U', from, until)).toEqual(expected);
  });

  it('is nothing for the root, which is one for ever, and for an agency that nobody knows', () => {
    expect([LINEAGE.isRoot('P'), LINEAGE.isRoot('A'), LINEAGE.isRoot('X')]).toEqual([true, false, false]);
    expect([LINEAGE.on('X', '2027-01-01'), LINEAGE.days('X', '2027-01-01', null)]).toEqual([['X'], ['2027-01-01']]);
  });

  it('is a circle on the first day on which it would be one', () => {
    expect(LINEAGE.circleOf('B', 'A', '2027-01-01')).toBe('2027-06-01');
    expect(LINEAGE.circleOf('U', 'P', '2027-01-01')).toBeUndefined();
  });
});
