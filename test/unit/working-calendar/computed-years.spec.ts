import {
  COMPUTED_YEARS,
  compileCalendar,
  computeDeadline,
  daysOfYear,
  withComputedYears,
} from '../../../src/shared/working-calendar/index.js';
import { holidaysOf } from '../../../src/shared/working-calendar/computed-years.js';
import { formatDate } from '../../../src/shared/working-calendar/local-time.js';
import { lunarDate } from '../../../src/shared/working-calendar/lunar-date.js';
import { at, nationalDefinition } from '../../support/national-calendar.js';

/** First day of the lunar year as Viet Nam kept or published it; 2007 and 2030 begin a day before the Chinese year. */
const NEW_YEARS = `
  2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17 2008-02-07 2009-01-26 2010-02-14 2011-02-03
  2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22
  2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-02 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08`;

/** Giỗ Tổ Hùng Vương, the tenth of the third lunar month, after a leap month in 2023 too. */
const HUNG_KINGS = ['2020-04-02', '2021-04-21', '2022-04-10', '2023-04-29', '2024-04-18', '2025-04-07', '2026-04-26', '2027-04-16'];

describe('the lunar calendar of Viet Nam', () => {
  it('begins each year from 2000 to 2035 on the day on which it began', () => {
    for (const date of NEW_YEARS.trim().split(/\s+/)) expect(formatDate(lunarDate(Number(date.slice(0, 4)), 1, 1))).toBe(date);
  });

  it('knows the tenth of the third month', () => {
    expect(HUNG_KINGS.map((date) => formatDate(lunarDate(Number(date.slice(0, 4)), 3, 10)))).toEqual(HUNG_KINGS);
  });
});

describe('the holidays by rule', () => {
  it.each([2024, 2025, 2026, 2027])(
    'are those that were decided for %d, but for what was swapped and the day that the law added on 01/7/2026',
    (year) => {
      const decided = nationalDefinition.daysOff.filter(
        ({ date, source }) => Number(date.slice(0, 4)) === year && new Date(date).getUTCDay() % 6 !== 0 && source !== '',
      );
      const swapped = nationalDefinition.makeUpDays.flatMap(({ name }) =>
        [...name.matchAll(/(\d\d)\/(\d+)\/(\d{4})/g)].map(([, day, month, of]) => `${of}-${month!.padStart(2, '0')}-${day}`),
      );
      const computed = holidaysOf(year, nationalDefinition.weeklySessions).map(({ date }) => date);
      expect(computed.filter((date) => new Date(date).getUTCDay() % 6 !== 0)).toEqual(
        decided.map(({ date }) => date).filter((date) => !swapped.includes(date)),
      );
    },
  );

  it('gives the next working day for each that falls on a weekly rest day', () => {
    const in2028 = holidaysOf(2028, nationalDefinition.weeklySessions).map(({ date, name }) => [date, name]);
    expect(in2028.filter(([, name]) => name!.startsWith('Nghỉ bù')).map(([date]) => date)).toEqual([
      '2028-01-03',
      '2028-05-02',
      '2028-09-04',
    ]);
    const everyDay = [
      {
        validFrom: '2024-01-01',
        days: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, [{ from: '08:00', to: '16:00' }]])),
      },
    ];
    expect(holidaysOf(2028, everyDay).filter(({ name }) => name.startsWith('Nghỉ bù'))).toEqual([]);
  });
});

describe('years beyond the entered ones', () => {
  const calendar = compileCalendar(withComputedYears(nationalDefinition));
  const compute = (start: string, value: number) =>
    computeDeadline(calendar, { startAt: at(start), duration: { unit: 'working-days', value } }, { explain: true });

  it('are provisional, so that intake goes on', () => {
    const deadline = compute('2027-12-28 10:00', 5);
    expect(deadline).toMatchObject({ dueAt: at('2028-01-05 17:00'), provisional: true });
    expect(deadline.segments.find(({ kind }) => kind === 'holiday')?.label.vi).toMatch(
      /^Ngày nghỉ: .*\(tạm tính\) \(Tạm tính theo Bộ luật Lao động/,
    );
    expect(compute('2027-12-01 10:00', 5).provisional).toBe(false);
    expect(compute('2027-11-01 10:00', 420).provisional).toBe(true);
  });

  it('take Tết 2028 off', () => {
    const off = daysOfYear(calendar, 2028)
      .days.filter(({ date, kind }) => date < '2028-02-01' && kind === 'holiday')
      .map(({ date }) => date);
    expect(off).toEqual(['2028-01-01', '2028-01-03', '2028-01-24', '2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28']);
  });

  it('end, and what lies beyond is refused with the first date', () => {
    expect(() => compute('2027-12-28 10:00', 250 * COMPUTED_YEARS + 30)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_NOT_COVERED', details: { firstUncoveredDate: '2038-01-01' } }),
    );
    expect(() => compute('2023-12-28 10:00', 1)).toThrow(expect.objectContaining({ details: { firstUncoveredDate: '2023-12-28' } }));
  });
});
