import { baseSalaryOn, entitlementYear } from '../../../../src/modules/catalogue/domain/fees/fee-entitlement.js';

describe('entitlements', () => {
  it.each([
    ['2026-08-15', '2026-08-15', '2026-08-15'],
    ['2026-08-15', '2027-02-28', '2026-08-15'],
    ['2026-08-15', '2027-08-14', '2026-08-15'],
    ['2026-08-15', '2027-08-15', '2027-08-15'],
    ['2028-02-29', '2029-02-28', '2029-02-28'],
    ['2028-02-29', '2029-02-27', '2028-02-28'],
  ])('counted from %s, %s falls into the year from %s', (yearsFrom, on, yearFrom) => {
    expect(entitlementYear({ assetKind: 'car', yearsFrom, baseSalaries: 5 }, on)).toEqual({ assetKind: 'car', yearFrom });
  });

  it.each([
    ['2024-06-30', 0],
    ['2024-07-01', 2_340_000],
    ['2026-06-30', 2_340_000],
    ['2026-07-01', 2_530_000],
  ])('are capped by the base salary of the day: %s', (on, amount) => {
    const salaries = [
      { validFrom: '2026-07-01', amount: 2_530_000, source: 'Nghị định 161/2026/NĐ-CP' },
      { validFrom: '2024-07-01', amount: 2_340_000, source: 'Nghị định 73/2024/NĐ-CP' },
    ];
    expect(baseSalaryOn(salaries, on)).toBe(amount);
  });
});
