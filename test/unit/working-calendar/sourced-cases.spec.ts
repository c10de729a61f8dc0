import { type Duration, appointmentAt, compileCalendar, computeDeadline, leadDueAt } from '../../../src/shared/working-calendar/index.js';
import { at, nationalCalendar, nationalDefinition } from '../../support/national-calendar.js';

const due = (start: string, duration: Duration) =>
  computeDeadline(nationalCalendar, { startAt: at(start), duration }, { explain: false }).dueAt;

describe('rules found in published processes', () => {
  it('R1: reception after 15:00 is a rule of transfer and does not move the deadline (Cao Bằng QĐ 2022/QĐ-UBND)', () => {
    expect(due('2026-11-18 15:30', { unit: 'working-days', value: 2 })).toEqual(
      due('2026-11-18 08:00', { unit: 'working-days', value: 2 }),
    );
  });

  it('R2: a same-day result for a reception after 15:00 is due the next working day', () => {
    expect(due('2026-11-23 15:01', { unit: 'same-day' })).toEqual(at('2026-11-25 17:00'));
  });

  it('R3: an inter-agency result is back one session before the appointment (Cà Mau QĐ 01763/QĐ-UBND)', () => {
    expect(leadDueAt(nationalCalendar, due('2026-11-18 08:00', { unit: 'working-days', value: 2 })!)).toEqual(at('2026-11-20 11:30'));
  });

  it('R4: waiting for a financial obligation stops the clock until the proof arrives (Hà Nội QĐ 1610/QĐ-TTPVHCC)', () => {
    const suspensions = [{ reason: 'financial', from: at('2026-11-17 10:00'), to: at('2026-11-19 10:00') }];
    const deadline = computeDeadline(
      nationalCalendar,
      { startAt: at('2026-11-16 08:00'), duration: { unit: 'working-days', value: 2 }, suspensions },
      { explain: true },
    );
    expect(deadline.dueAt).toEqual(at('2026-11-20 17:00'));
    expect(deadline.segments.find(({ kind }) => kind === 'suspension')?.label.vi).toBe(
      'Tạm dừng tính thời hạn: chờ thực hiện nghĩa vụ tài chính',
    );
  });

  it.each([
    [0.25, 2],
    [0.5, 4],
  ])('R5: %d working days are %i hours', (days, hours) => {
    expect(due('2026-11-18 14:10', { unit: 'working-days', value: days })).toEqual(
      due('2026-11-18 14:10', { unit: 'working-hours', value: hours }),
    );
  });

  it.each<[string, Duration, string]>([
    ['WORKING_DAY', { unit: 'working-days', value: 10 }, '2026-12-03 17:00'],
    ['DAY', { unit: 'calendar-days', value: 10 }, '2026-11-30 17:00'],
    ['HOUR', { unit: 'working-hours', value: 24 }, '2026-11-23 14:10'],
    ['MONTH', { unit: 'months', value: 6 }, '2027-05-18 17:00'],
    ['YEAR', { unit: 'months', value: 12 }, '2027-11-18 17:00'],
    ['OTHER, "trong ngày"', { unit: 'same-day' }, '2026-11-18 17:00'],
  ])('R6: the unit %s of the national catalogue is computed', (_, duration, expected) => {
    expect(due('2026-11-18 14:10', duration)).toEqual(at(expected));
  });
});

describe('C1: the receipt of Thanh Hóa, 27 October 2023', () => {
  const calendar = compileCalendar({
    ...nationalDefinition,
    years: [{ year: 2023, status: 'decided' }],
    weeklySessions: nationalDefinition.weeklySessions.map((week) => ({ ...week, validFrom: '2023-01-01' })),
    returnHour: '09:00',
  });

  it('received 09:32, five working days: handed out on 3 November from 09:00', () => {
    const { dueAt } = computeDeadline(
      calendar,
      { startAt: at('2023-10-27 09:32'), duration: { unit: 'working-days', value: 5 } },
      { explain: false },
    );
    expect(dueAt).toEqual(at('2023-11-03 17:00'));
    expect(appointmentAt(calendar, dueAt!)).toEqual(at('2023-11-03 09:00'));
  });
});
