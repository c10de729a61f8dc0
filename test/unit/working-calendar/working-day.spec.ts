import { closingOn, workingDayAfter, workingDayBefore } from '../../../src/shared/working-calendar/index.js';
import { at, nationalCalendar } from '../../support/national-calendar.js';

const notCovered = expect.objectContaining({ code: 'CALENDAR_NOT_COVERED' });

describe('working days by their dates', () => {
  it.each([
    ['2026-11-23', '2026-11-23 17:00'],
    ['2026-11-24', null],
    ['2026-11-28', null],
    ['2026-08-22', '2026-08-22 17:00'],
  ])('the closing of %s is %s', (date, closing) =>
    expect(closingOn(nationalCalendar, date)).toEqual(closing === null ? null : at(closing)),
  );

  it.each([
    ['2026-11-30 17:00', 0, '2026-11-30'],
    ['2026-11-30 17:00', 1, '2026-11-27'],
    ['2026-11-30 00:00', 1, '2026-11-27'],
    ['2026-11-25 17:00', 1, '2026-11-23'],
    ['2026-11-29 10:00', 2, '2026-11-26'],
  ])('of %s, %s working days before is %s', (instant, days, before) =>
    expect(workingDayBefore(nationalCalendar, at(instant), days)).toBe(before),
  );

  it.each([
    ['2026-11-26 17:00', 1, '2026-11-27'],
    ['2026-11-26 23:59', 2, '2026-11-30'],
    ['2026-11-23 10:00', 1, '2026-11-25'],
    ['2026-11-28 10:00', 1, '2026-11-30'],
    ['2026-11-20 00:00', 5, '2026-11-30'],
  ])('of %s, %s working days after is %s', (instant, days, after) =>
    expect(workingDayAfter(nationalCalendar, at(instant), days)).toBe(after),
  );

  it('are unknown where the calendar is', () => {
    expect(() => closingOn(nationalCalendar, '2031-01-06')).toThrow(notCovered);
    expect(() => workingDayBefore(nationalCalendar, at('2024-01-02 10:00'), 5)).toThrow(notCovered);
    expect(() => workingDayAfter(nationalCalendar, at('2026-11-20 10:00'), 100_000)).toThrow(notCovered);
  });
});
