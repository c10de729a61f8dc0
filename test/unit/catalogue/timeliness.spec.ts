import { publicationReport, type PublicationRow } from '../../../src/modules/catalogue/domain/publication-report.js';
import { timelinessOf, type PublicationDays, type PublicationLimit } from '../../../src/modules/catalogue/domain/timeliness.js';
import { nationalCalendar } from '../../support/national-calendar.js';

const LIMITS: readonly PublicationLimit[] = [
  { publisher: 'province', validFrom: '2022-06-23', decidedBeforeDays: 5, publicWithinDays: 5, source: 'QĐ 766/QĐ-TTg' },
  { publisher: 'ministry', validFrom: '2022-06-23', decidedBeforeDays: 20, publicWithinDays: 10, source: 'QĐ 766/QĐ-TTg' },
  { publisher: 'province', validFrom: '2026-11-21', decidedBeforeDays: 6, publicWithinDays: 1, source: 'một văn bản sau này' },
];
/** Decided on a Friday before a Tuesday that is a holiday, for a Tuesday in December. */
const HERE: PublicationDays = {
  effectiveFrom: '2026-12-01',
  effectiveFromSource: 'stated',
  decidedOn: '2026-11-20',
  publishedOn: '2026-11-20',
  publisherCode: 'G15',
};
const MINISTRY: PublicationDays = { ...HERE, effectiveFromSource: 'publication' };

const measure = (days: PublicationDays) => timelinessOf(days, LIMITS, nationalCalendar);

describe('whether a version was published in time', () => {
  it.each<[string, Partial<PublicationDays>, string, string | null, number | null]>([
    ['five working days before the effect', { decidedOn: '2026-11-20', effectiveFrom: '2026-11-30' }, 'on-time', '2026-11-20', 0],
    ['one day too late', { decidedOn: '2026-11-20', effectiveFrom: '2026-11-27' }, 'late', '2026-11-19', 1],
    ['with the effect', { decidedOn: '2026-11-20', effectiveFrom: '2026-11-20' }, 'late', '2026-11-13', 5],
    ['on a Saturday behind the last day', { decidedOn: '2026-11-14', effectiveFrom: '2026-11-20' }, 'late', '2026-11-13', 1],
    ['by the limits of the day of its decision', { decidedOn: '2026-11-23', effectiveFrom: '2026-12-02' }, 'on-time', '2026-11-23', 0],
    ['before the limits were', { decidedOn: '2022-06-22' }, 'not-measured', null, null],
    ['without a decision', { decidedOn: null }, 'not-measured', null, null],
    ['for a year without a calendar', { effectiveFrom: '2099-01-01' }, 'not-measured', null, null],
  ])('is decided %s', (_, days, state, dueOn, workingDaysLate) => {
    expect(measure({ ...HERE, ...days }).decision).toEqual({ state, dueOn, workingDaysLate });
  });

  it.each<[string, Partial<PublicationDays>, string, string | null, number | null]>([
    ['on the day', {}, 'on-time', '2026-11-30', 0],
    ['on the fifth working day behind a holiday', { publishedOn: '2026-11-30' }, 'on-time', '2026-11-30', 0],
    ['on the sixth', { publishedOn: '2026-12-01' }, 'late', '2026-11-30', 1],
    ['before the decision, which is a slip of the source', { publishedOn: '2026-11-19' }, 'not-measured', null, null],
    ['nowhere that the source says', { publishedOn: null }, 'not-measured', null, null],
  ])('is made public %s', (_, days, state, dueOn, workingDaysLate) => {
    expect(measure({ ...HERE, ...days }).publicity).toEqual({ state, dueOn, workingDaysLate });
  });

  it('goes by who decided: an office here, else the agency that the source names; the effect only where the decision set it', () => {
    expect(measure(HERE)).toMatchObject({ publisher: 'province', source: 'QĐ 766/QĐ-TTg' });
    const ministry = measure({ ...MINISTRY, publishedOn: '2026-12-07' });
    expect(ministry).toMatchObject({ publisher: 'ministry', decision: { state: 'not-measured' }, publicity: { state: 'on-time' } });
    expect(measure({ ...MINISTRY, publisherCode: 'H60', publishedOn: '2026-12-07' }).publicity).toMatchObject({ workingDaysLate: 5 });
    expect(measure({ ...MINISTRY, publisherCode: null })).toMatchObject({ publisher: null, source: null });
  });
});

describe('the report of publications', () => {
  const row = (procedureCode: string, days: Partial<PublicationDays>): PublicationRow => ({
    ...HERE,
    procedureCode,
    procedureName: procedureCode,
    versionNo: 1,
    ...days,
  });

  it('counts what is measured, names what is not in time or not whole, and counts nothing as nothing', () => {
    const rows = [
      row('A', {}),
      row('B', { effectiveFrom: '2026-11-27', publishedOn: '2026-12-01' }),
      row('C', { ...MINISTRY, publishedOn: null }),
    ];
    const incomplete = [{ procedureCode: 'D', procedureName: 'D', versionNo: 4, missingParts: ['steps' as const] }];
    const report = publicationReport(rows, { all: 3, incomplete }, LIMITS, nationalCalendar);
    expect(report.figures).toEqual([
      { indicator: '1.1', numerator: 1, denominator: 2, notMeasured: 1 },
      { indicator: '1.2', numerator: 1, denominator: 2, notMeasured: 1 },
      { indicator: '1.3', numerator: 2, denominator: 3, notMeasured: 0 },
    ]);
    expect(report.missed.map(({ indicator, procedureCode, dueOn, doneOn }) => [indicator, procedureCode, dueOn, doneOn])).toEqual([
      ['1.1', 'B', '2026-11-19', '2026-11-20'],
      ['1.2', 'B', '2026-11-30', '2026-12-01'],
      ['1.3', 'D', null, null],
    ]);
    expect(
      publicationReport([], { all: 0, incomplete: [] }, LIMITS, nationalCalendar).figures.map(({ denominator }) => denominator),
    ).toEqual([0, 0, 0]);
  });
});
