import {
  addWorkingMinutes,
  appointmentAt,
  classify,
  compileCalendar,
  leadDueAt,
  workingMinutesBetween,
} from '../../../src/shared/working-calendar/index.js';
import { at, nationalCalendar, nationalDefinition } from '../../support/national-calendar.js';

describe('a leg with a lead of one session', () => {
  it.each([
    ['2026-11-25 17:00', '2026-11-25 11:30'],
    ['2026-11-25 13:31', '2026-11-25 11:30'],
    ['2026-11-25 11:30', '2026-11-23 17:00'],
    ['2026-11-25 12:00', '2026-11-25 11:30'],
    ['2026-11-25 07:00', '2026-11-23 17:00'],
    ['2026-11-24 09:00', '2026-11-23 17:00'],
  ])('is due, for a dossier due %s, at %s', (due, expected) => {
    expect(leadDueAt(nationalCalendar, at(due))).toEqual(at(expected));
  });

  it('takes more sessions, and refuses to leave the calendar', () => {
    expect(leadDueAt(nationalCalendar, at('2026-11-25 17:00'), 2)).toEqual(at('2026-11-23 17:00'));
    expect(() => leadDueAt(nationalCalendar, at('2024-01-02 08:00'))).toThrow(expect.objectContaining({ code: 'CALENDAR_NOT_COVERED' }));
  });
});

describe('the appointment', () => {
  it('is the due date at the closing, or at the return hour of the calendar', () => {
    expect(appointmentAt(nationalCalendar, at('2026-11-25 08:10'))).toEqual(at('2026-11-25 17:00'));
    expect(appointmentAt(compileCalendar({ ...nationalDefinition, returnHour: '09:00' }), at('2026-11-25 17:00'))).toEqual(
      at('2026-11-25 09:00'),
    );
    expect(appointmentAt(nationalCalendar, at('2026-11-28 10:00'))).toEqual(at('2026-11-28 10:00'));
  });
});

describe('classification', () => {
  const dueAt = at('2026-11-25 17:00');
  const asOf = at('2026-12-31 09:00');
  it.each([
    ['2026-11-24 23:59', 'early', 'early'],
    ['2026-11-25 08:00', 'on-time', 'early'],
    ['2026-11-25 17:00', 'on-time', 'on-time'],
    ['2026-11-25 23:00', 'on-time', 'late'],
    ['2026-11-26 00:00', 'late', 'late'],
  ])('calls an end at %s %s by date and %s by instant', (end, byDate, byInstant) => {
    expect(classify({ dueAt, endAt: at(end), asOf })).toBe(byDate);
    expect(classify({ dueAt, endAt: at(end), asOf }, 'instant')).toBe(byInstant);
  });

  it('calls what is open in time or overdue as of the asked instant', () => {
    expect(classify({ dueAt, asOf: at('2026-11-25 23:00') })).toBe('in-time');
    expect(classify({ dueAt, asOf: at('2026-11-25 17:01') }, 'instant')).toBe('overdue');
    expect(classify({ dueAt, asOf: at('2026-11-26 00:00') })).toBe('overdue');
    expect(classify({ dueAt: null, state: 'suspended', asOf })).toBe('in-time');
  });

  it('never calls what has no deadline early', () => {
    expect(classify({ dueAt: null, asOf })).toBe('no-deadline');
    expect(classify({ dueAt: null, endAt: asOf, asOf })).toBe('no-deadline');
  });
});

describe('working time', () => {
  it.each([
    ['2026-11-20 16:00', 120, '2026-11-23 08:00'],
    ['2026-11-21 09:00', 1, '2026-11-23 07:01'],
    ['2026-11-20 16:00', 60, '2026-11-20 17:00'],
    ['2026-11-20 16:00', 0, '2026-11-20 16:00'],
    ['2026-11-25 17:00', -480, '2026-11-23 17:00'],
    ['2026-11-25 08:00', -120, '2026-11-23 16:00'],
  ])('from %s, %i minutes lead to %s', (start, minutes, expected) => {
    expect(addWorkingMinutes(nationalCalendar, at(start), minutes)).toEqual(at(expected));
  });

  it('is counted between two instants, in both directions', () => {
    expect(workingMinutesBetween(nationalCalendar, at('2026-11-20 16:00'), at('2026-11-25 08:00'))).toBe(60 + 480 + 60);
    expect(workingMinutesBetween(nationalCalendar, at('2026-11-25 08:00'), at('2026-11-20 16:00'))).toBe(-600);
  });

  it('is not guessed beyond the calendar', () => {
    const refused = expect.objectContaining({ code: 'CALENDAR_NOT_COVERED' });
    expect(() => addWorkingMinutes(nationalCalendar, at('2027-12-31 16:00'), 120)).toThrow(refused);
    expect(() => addWorkingMinutes(nationalCalendar, at('2024-01-02 08:00'), -120)).toThrow(refused);
    expect(() => workingMinutesBetween(nationalCalendar, at('2027-12-31 16:00'), at('2028-01-03 08:00'))).toThrow(refused);
  });
});
