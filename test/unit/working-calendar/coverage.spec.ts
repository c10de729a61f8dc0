import {
  type CalendarDefinition,
  type DeadlineRequest,
  compileCalendar,
  computeDeadline,
} from '../../../src/shared/working-calendar/index.js';
import { at, nationalCalendar, nationalDefinition } from '../../support/national-calendar.js';

/** 2027 as it was entered before the government decided it. */
const undecided = compileCalendar({
  ...nationalDefinition,
  years: nationalDefinition.years.map(({ year, status }) => ({ year, status: year === 2027 ? ('provisional' as const) : status })),
});
const compute = (request: DeadlineRequest, calendar = nationalCalendar) => computeDeadline(calendar, request, { explain: true });
const notCovered = (firstUncoveredDate: string) =>
  expect.objectContaining({ kind: 'invalid', code: 'CALENDAR_NOT_COVERED', details: { firstUncoveredDate } });

describe('years that are not decided', () => {
  it('marks a result as provisional when any of its dates lies in one', () => {
    expect(compute({ startAt: at('2026-12-30 10:00'), duration: { unit: 'working-days', value: 1 } }, undecided).provisional).toBe(false);
    expect(compute({ startAt: at('2026-12-30 10:00'), duration: { unit: 'working-days', value: 2 } }, undecided).provisional).toBe(true);
    expect(compute({ startAt: at('2027-03-01 10:00'), duration: { unit: 'working-hours', value: 1 } }, undecided).provisional).toBe(true);
  });

  it('refuses an absent year with the first uncovered date, never a guess', () => {
    for (const duration of [
      { unit: 'working-days', value: 30 },
      { unit: 'working-hours', value: 1e6 },
      { unit: 'calendar-days', value: 1e15 },
      { unit: 'months', value: 1e300 },
    ] as const) {
      expect(() => compute({ startAt: at('2027-12-20 10:00'), duration })).toThrow(notCovered('2028-01-01'));
    }
    expect(() => compute({ startAt: at('2023-12-29 16:00'), duration: { unit: 'working-days', value: 3 } })).toThrow(
      notCovered('2023-12-29'),
    );
    expect(() => compute({ startAt: at('2027-12-31 15:30'), duration: { unit: 'same-day' } })).toThrow(notCovered('2028-01-01'));
    expect(() => compute({ startAt: new Date(Number.NaN), duration: { unit: 'same-day' } })).toThrow(
      expect.objectContaining({ code: 'INSTANT_INVALID' }),
    );
  });

  it('names the date as each language writes it', () => {
    const sentence = { vi: expect.stringContaining('từ ngày 01/01/2028'), en: expect.stringContaining('2028-01-01') };
    expect(() => compute({ startAt: at('2027-12-31 15:30'), duration: { unit: 'same-day' } })).toThrow(
      expect.objectContaining({ sentence, details: { firstUncoveredDate: '2028-01-01' } }),
    );
  });

  it('refuses one that lies in the middle', () => {
    const gap = compileCalendar({
      ...nationalDefinition,
      years: [
        { year: 2024, status: 'decided' },
        { year: 2025, status: 'absent' },
        { year: 2026, status: 'decided' },
      ],
    });
    expect(() => compute({ startAt: at('2024-12-30 10:00'), duration: { unit: 'working-days', value: 3 } }, gap)).toThrow(
      notCovered('2025-01-01'),
    );
  });

  it('needs none while an open suspension within the calendar stops the clock', () => {
    const open = {
      startAt: at('2027-12-20 10:00'),
      duration: { unit: 'working-days', value: 30 } as const,
      suspensions: [{ from: at('2027-12-22 08:00') }],
    };
    expect(compute(open, undecided)).toMatchObject({ dueAt: null, state: 'suspended', provisional: true });
    expect(() => compute({ ...open, suspensions: [{ from: at('2028-01-04 08:00') }] })).toThrow(notCovered('2028-01-01'));
  });
});

describe('calendars that contradict themselves', () => {
  const named = { name: 'Nghỉ', source: 'QĐ 1' };
  it.each<[string, Partial<CalendarDefinition>]>([
    ['years', { years: [{ year: 2026, status: 'absent' }] }],
    ['makeUpDays', { daysOff: [{ date: '2026-01-10', ...named }] }],
    ['daysOff.0.date', { daysOff: [{ date: '2026-02-30', ...named }] }],
    ['weeklySessions', { weeklySessions: [{ validFrom: '2026-01-01', days: {} }] }],
    ['weeklySessions.0.validFrom', { weeklySessions: [{ validFrom: 'now', days: {} }] }],
    ['weeklySessions.0.days.1', { weeklySessions: [{ validFrom: '2024-01-01', days: { 1: [{ from: '08:00', to: '08:00' }] } }] }],
    [
      'weeklySessions.0.days.2',
      {
        weeklySessions: [
          {
            validFrom: '2024-01-01',
            days: {
              2: [
                { from: '08:00', to: '10:00' },
                { from: '09:00', to: '11:00' },
              ],
            },
          },
        ],
      },
    ],
    ['returnHour', { returnHour: '9h' }],
    ['standardDayMinutes', { standardDayMinutes: 0 }],
  ])('are refused at %s', (field, change) => {
    expect(() => compileCalendar({ ...nationalDefinition, ...change })).toThrow(
      expect.objectContaining({
        code: 'CALENDAR_CONTRADICTORY',
        sentence: expect.objectContaining({ en: expect.stringContaining('contradicts itself') }),
        details: { errors: [expect.objectContaining({ field })] },
      }),
    );
  });
});

describe('what a calendar may say', () => {
  const morning = [{ from: '08:00', to: '12:00' }];
  const saturday: CalendarDefinition = {
    ...nationalDefinition,
    weeklySessions: [
      {
        validFrom: '2024-01-01',
        days: { 1: morning, 2: morning, 3: morning, 4: morning, 5: morning, 6: [{ from: '07:00', to: '11:00', counterOnly: true }] },
      },
    ],
  };
  const request = { startAt: at('2026-11-20 10:00'), duration: { unit: 'working-days', value: 1 } } as const;

  it('opens the counter on Saturday without running the clock, unless it says so', () => {
    expect(compute(request, compileCalendar(saturday)).dueAt).toEqual(at('2026-11-23 12:00'));
    expect(compute(request, compileCalendar({ ...saturday, countCounterSessions: true })).dueAt).toEqual(at('2026-11-21 11:00'));
  });

  it('changes its sessions from a date on', () => {
    const longer = { validFrom: '2026-11-23', days: { 1: [{ from: '07:00', to: '18:00' }] } };
    expect(compute(request, compileCalendar({ ...saturday, weeklySessions: [longer, ...saturday.weeklySessions] })).dueAt).toEqual(
      at('2026-11-23 18:00'),
    );
  });

  it('works on a make-up day like the weekday that it names', () => {
    const makeUpDays = [{ date: '2026-11-21', name: 'Làm bù', source: 'QĐ 1', likeWeekday: 6 as const }];
    const { dueAt, segments } = compute(request, compileCalendar({ ...saturday, countCounterSessions: true, makeUpDays }));
    expect(dueAt).toEqual(at('2026-11-21 11:00'));
    expect(segments.at(-1)).toMatchObject({
      kind: 'make-up',
      counted: 240,
      label: { vi: 'Ngày làm bù: Làm bù (QĐ 1)', en: 'Make-up working day: Làm bù (QĐ 1)' },
    });
  });
});
