import { issuersOn, STANDARD_MATTERS, type StandardIssuer } from '../../../src/modules/catalogue/domain/standard-issuer.js';

const row = (matter: StandardIssuer['matter'], effectiveFrom: string, issuer: string): StandardIssuer => ({
  matter,
  effectiveFrom,
  issuer,
  instrument: null,
  legalBasis: 'Nghị định',
});
const ALL = [row('evaluation', '2026-08-05', 'B'), row('one-stop-forms', '2025-07-01', 'A'), row('evaluation', '2025-07-01', 'A')];

describe('who issues what', () => {
  it.each([
    ['2025-06-30', []],
    ['2025-07-01', ['one-stop-forms A', 'evaluation A']],
    ['2026-08-04', ['one-stop-forms A', 'evaluation A']],
    ['2026-08-05', ['one-stop-forms A', 'evaluation B']],
  ])('on %s: %j', (on, told) => {
    expect(issuersOn(ALL, on).map(({ matter, issuer }) => `${matter} ${issuer}`)).toEqual(told);
  });

  it('is told in one order', () => {
    const rows = STANDARD_MATTERS.map((matter) => row(matter, '2025-07-01', 'A'));
    expect(issuersOn(rows.toReversed(), '2026-01-01').map(({ matter }) => matter)).toEqual([...STANDARD_MATTERS]);
  });
});
