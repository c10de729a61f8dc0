import { reportPeriod } from '../../../src/modules/reporting/domain/report-period.js';

const at = (local: string): Date => new Date(`${local}+07:00`);
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

describe('the period of a report', () => {
  it('runs from local midnight to the last millisecond of its last date', () => {
    const period = reportPeriod(NOVEMBER, at('2026-12-01T00:00:00'));
    expect(period.startsAt).toEqual(at('2026-11-01T00:00:00'));
    expect(period.seenAt).toEqual(at('2026-11-30T23:59:59.999'));
    expect(period.seenDayStartsAt).toEqual(at('2026-11-30T00:00:00'));
  });

  it('is over with the local midnight behind it, not before and not by the midnight of Greenwich', () => {
    expect(() => reportPeriod(NOVEMBER, at('2026-11-30T23:59:59.999'))).toThrow('PERIOD_NOT_OVER');
    expect(() => reportPeriod(NOVEMBER, at('2026-12-01T00:00:00'))).not.toThrow();
  });

  it('is looked at as of an instant while it runs, and the day of that instant is the local one', () => {
    const period = reportPeriod({ ...NOVEMBER, asOf: '2026-11-20T00:30:00+07:00' }, at('2026-11-20T08:00:00'));
    expect(period.seenAt).toEqual(at('2026-11-20T00:30:00'));
    expect(period.seenDayStartsAt).toEqual(at('2026-11-20T00:00:00'));
    expect(reportPeriod({ ...NOVEMBER, asOf: '2026-11-19T17:30:00Z' }, at('2026-11-20T08:00:00'))).toEqual(period);
  });

  it('ends with its last date however much later the instant is', () => {
    expect(reportPeriod({ ...NOVEMBER, asOf: '2026-12-05T10:00:00+07:00' }, at('2026-12-06T00:00:00'))).toEqual(
      reportPeriod(NOVEMBER, at('2026-12-06T00:00:00')),
    );
  });

  it('may be one day', () => {
    const day = reportPeriod({ from: '2026-11-20', to: '2026-11-20' }, at('2026-11-21T00:00:00'));
    expect(day.seenAt.getTime() - day.startsAt.getTime()).toBe(86_399_999);
  });

  it.each([
    ['PERIOD_INVERTED', { from: '2026-11-02', to: '2026-11-01' }],
    ['PERIOD_INVERTED', { from: '2026-12-02', to: '2026-12-01', asOf: '2026-11-20T08:00:00+07:00' }],
    ['AS_OF_IN_FUTURE', { ...NOVEMBER, asOf: '2026-11-20T08:00:00.001+07:00' }],
    ['AS_OF_BEFORE_PERIOD', { ...NOVEMBER, asOf: '2026-10-31T23:59:59.999+07:00' }],
    ['PERIOD_NOT_OVER', { from: '2026-11-20', to: '2026-11-20' }],
  ])('%s for %j', (code, asked) => {
    expect(() => reportPeriod(asked, at('2026-11-20T08:00:00'))).toThrow(code);
  });
});
