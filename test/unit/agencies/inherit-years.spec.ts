import type { CalendarFile } from '../../../src/modules/agencies/domain/calendar-content.js';
import { inheritYears } from '../../../src/modules/agencies/domain/inherit-years.js';

const day = (date: string, source = 'VN') => ({ date, name: date, source });
const calendar = (
  years: Record<number, 'decided' | 'provisional'>,
  daysOff: string[],
  makeUpDays: string[] = [],
  source = 'VN',
): CalendarFile => ({
  id: 'x',
  version: 1,
  weeklySessions: [],
  years: Object.entries(years).map(([year, status]) => ({ year: Number(year), status, source })),
  daysOff: daysOff.map((date) => day(date, source)),
  makeUpDays: makeUpDays.map((date) => day(date, source)),
});
const dates = ({ daysOff, makeUpDays }: CalendarFile) => [daysOff.map(({ date }) => date), makeUpDays.map(({ date }) => date)];

const before = calendar({ 2026: 'decided', 2027: 'provisional' }, ['2026-09-02', '2027-02-05', '2027-02-11']);
const shipped = calendar({ 2026: 'decided', 2027: 'decided' }, ['2026-09-02', '2027-02-04', '2027-02-05'], ['2027-02-20']);

describe('a calendar that an agency set itself, when a year is decided', () => {
  it('takes the decided days and keeps its own', () => {
    const own = calendar(
      { 2026: 'decided', 2027: 'provisional' },
      ['2026-09-02', '2026-12-01', '2027-02-05', '2027-02-11', '2027-12-01'],
      [],
      'QĐ 1',
    );
    const changed = inheritYears(own, before, shipped);
    expect(dates(changed)).toEqual([['2026-09-02', '2026-12-01', '2027-02-04', '2027-02-05', '2027-12-01'], ['2027-02-20']]);
    expect(changed.years).toEqual([
      { year: 2026, status: 'decided', source: 'QĐ 1' },
      { year: 2027, status: 'decided', source: 'VN' },
    ]);
  });

  it('keeps what it had decided before the nation did, and a day of the nation that it had taken out', () => {
    const decided = calendar({ 2027: 'decided' }, ['2027-02-05', '2027-02-08']);
    expect(inheritYears(decided, before, shipped)).toBe(decided);
    const working = calendar({ 2026: 'decided', 2027: 'provisional' }, ['2026-09-02', '2027-02-11'], ['2027-02-04']);
    expect(dates(inheritYears(working, before, shipped))).toEqual([['2026-09-02'], ['2027-02-04', '2027-02-20']]);
  });

  it('gains a decided year that it did not have, and none before its first', () => {
    expect(dates(inheritYears(calendar({ 2026: 'decided' }, ['2026-12-01']), before, shipped))).toEqual([
      ['2026-12-01', '2027-02-04', '2027-02-05'],
      ['2027-02-20'],
    ]);
    const later = calendar({ 2028: 'provisional' }, []);
    expect(inheritYears(later, before, shipped)).toBe(later);
  });

  it('follows a decided year that the nation changes again', () => {
    const changedAgain = calendar(
      { 2026: 'decided', 2027: 'decided' },
      ['2026-09-02', '2027-02-04', '2027-02-05', '2027-05-02'],
      ['2027-02-20'],
    );
    const own = calendar({ 2027: 'decided' }, ['2027-02-04', '2027-02-05', '2027-12-01'], ['2027-02-20']);
    expect(dates(inheritYears(own, shipped, changedAgain))).toEqual([
      ['2027-02-04', '2027-02-05', '2027-05-02', '2027-12-01'],
      ['2027-02-20'],
    ]);
    expect(inheritYears(own, shipped, shipped)).toBe(own);
  });
});
