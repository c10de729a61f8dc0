import { retainUntil, ruleFor, type RetentionRule } from '../../../src/modules/archive/domain/retention.js';

const rule = (scope: RetentionRule['scope'], subject: string, validFrom: string, years: number | null): RetentionRule => ({
  scope,
  subject,
  validFrom,
  class: years === null ? 'permanent' : 'fixed-term',
  years,
  basis: 'thử',
});

describe('how long a record is kept', () => {
  const rules = [
    rule('default', '', '2025-07-01', 20),
    rule('default', '', '2027-01-01', 10),
    rule('sector', 'G09', '2026-01-01', 50),
    rule('procedure', '1.004944', '2026-06-01', null),
    rule('procedure', '1.004944', '2028-01-01', 70),
  ];
  const yearsOf = (procedureCode: string, sectorCode: string | null, onDate: string) =>
    ruleFor(rules, { procedureCode, sectorCode }, onDate).years;

  it('is said by the procedure before the sector before the default', () => {
    expect(yearsOf('1.004944', 'G09', '2026-11-20')).toBeNull();
    expect(yearsOf('1.000001', 'G09', '2026-11-20')).toBe(50);
    expect(yearsOf('1.000001', null, '2026-11-20')).toBe(20);
  });

  it('follows the date from which a rule holds', () => {
    expect(yearsOf('1.004944', 'G09', '2026-05-31')).toBe(50);
    expect(yearsOf('1.004944', 'G09', '2028-01-01')).toBe(70);
    expect(yearsOf('1.000001', null, '2027-01-01')).toBe(10);
    expect(yearsOf('1.000001', null, '2020-01-01')).toBe(20);
  });

  it('has to have a default', () => {
    expect(() => ruleFor([], { procedureCode: '1', sectorCode: null }, '2026-11-20')).toThrow('no default');
  });

  it('is whole years after the year of the return, or no end', () => {
    expect(retainUntil({ years: 20 }, '2026-01-02')).toBe('2046-12-31');
    expect(retainUntil({ years: 20 }, '2026-12-31')).toBe('2046-12-31');
    expect(retainUntil({ years: null }, '2026-12-31')).toBeNull();
  });
});
