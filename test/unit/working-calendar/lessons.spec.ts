import {
  type DeadlineRequest,
  type Duration,
  type Weekday,
  classify,
  compileCalendar,
  computeDeadline,
} from '../../../src/shared/working-calendar/index.js';
import { at, nationalCalendar, nationalDefinition } from '../../support/national-calendar.js';

const due = (start: string, duration: Duration, rest: Partial<DeadlineRequest> = {}, calendar = nationalCalendar) =>
  computeDeadline(calendar, { startAt: at(start), duration, ...rest }, { explain: false }).dueAt;

/** What users of other systems reported; each row is a test that this clock passes. */
describe('lessons of other systems', () => {
  it('a pause moves the deadline (Open Zaak #885, gemma-zaken #1953)', () => {
    const suspensions = [{ from: at('2026-11-17 09:00'), to: at('2026-11-19 09:00') }];
    expect(due('2026-11-16 09:00', { unit: 'working-days', value: 2 }, { suspensions })).toEqual(at('2026-11-20 17:00'));
  });

  it('a longer pause moves it further, in local time (Valtimo)', () => {
    const until = (to: string) =>
      due('2026-11-16 09:00', { unit: 'working-hours', value: 8 }, { suspensions: [{ from: at('2026-11-16 10:00'), to: at(to) }] });
    expect([until('2026-11-16 11:00'), until('2026-11-17 07:00'), until('2026-11-18 09:00')]).toEqual(
      ['2026-11-17 10:00', '2026-11-17 16:00', '2026-11-19 08:00'].map(at),
    );
  });

  it.each([
    ['2026-01-31 10:00', 1, '2026-03-02 17:00'],
    ['2026-08-31 10:00', 1, '2026-09-30 17:00'],
    ['2026-05-31 10:00', 1, '2026-06-30 17:00'],
    ['2024-01-31 10:00', 1, '2024-02-29 17:00'],
    ['2026-10-31 10:00', 4, '2027-03-01 17:00'],
  ])('a month from %s ends on a date that exists (demarches-simplifiees #9419)', (start, months, expected) => {
    expect(due(start, { unit: 'months', value: months })).toEqual(at(expected));
  });

  it('a holiday is no working day (jBPM #233)', () => {
    expect(due('2026-02-13 10:00', { unit: 'working-days', value: 1 })).toEqual(at('2026-02-23 17:00'));
  });

  it('a clock started before or after hours runs from the opening (jBPM #1342, #1830)', () => {
    for (const start of ['2026-11-18 17:01', '2026-11-18 23:59', '2026-11-19 00:00', '2026-11-19 06:59', '2026-11-19 07:00']) {
      expect(due(start, { unit: 'working-hours', value: 1 })).toEqual(at('2026-11-19 08:00'));
    }
  });

  it('a working day is no 24 hours (jmix #790)', () => {
    expect(due('2026-11-20 10:00', { unit: 'working-days', value: 1 })).toEqual(at('2026-11-23 17:00'));
  });

  it('a deadline may be longer than 360 days, and a day may have one session (OpenCPS)', () => {
    expect(due('2024-01-02 09:00', { unit: 'working-days', value: 750 })).toEqual(at('2027-01-04 17:00'));
    expect(due('2024-01-02 09:00', { unit: 'calendar-days', value: 1000 })).toEqual(at('2026-09-28 17:00'));
    const morning = [{ from: '07:00', to: '11:00' }];
    const days = Object.fromEntries([1, 2, 3, 4, 5].map((weekday) => [weekday, morning])) as Record<Weekday, typeof morning>;
    const oneSession = compileCalendar({ ...nationalDefinition, weeklySessions: [{ validFrom: '2024-01-01', days }] });
    expect(due('2026-11-18 09:00', { unit: 'working-hours', value: 8 }, {}, oneSession)).toEqual(at('2026-11-20 09:00'));
    expect(due('2026-11-18 09:00', { unit: 'working-days', value: 1 }, {}, oneSession)).toEqual(at('2026-11-19 11:00'));
  });

  it('two calendars used in turn do not mix (OpenCPS)', () => {
    const local = compileCalendar({
      ...nationalDefinition,
      id: 'local',
      daysOff: [...nationalDefinition.daysOff, { date: '2026-11-19', name: 'Ngày truyền thống', source: 'QĐ 1/QĐ-UBND' }],
    });
    const one: Duration = { unit: 'working-days', value: 1 };
    expect([due('2026-11-18 09:00', one, {}, local), due('2026-11-18 09:00', one), due('2026-11-18 09:00', one, {}, local)]).toEqual(
      ['2026-11-20 17:00', '2026-11-19 17:00', '2026-11-20 17:00'].map(at),
    );
  });

  it('a duration of zero is refused (UPYOG #973)', () => {
    for (const unit of ['working-hours', 'working-days', 'calendar-days', 'months'] as const) {
      expect(() => due('2026-11-18 09:00', { unit, value: 0 })).toThrow(expect.objectContaining({ kind: 'invalid' }));
    }
  });

  it('no deadline is not early (OpenCPS)', () => {
    expect(classify({ dueAt: null, endAt: at('2026-11-18 09:00'), asOf: at('2026-11-19 09:00') })).toBe('no-deadline');
  });
});
