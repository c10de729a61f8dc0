import {
  type DeadlineRequest,
  type Duration,
  type DurationUnit,
  type SuspensionPolicy,
  compileCalendar,
  computeDeadline,
} from '../../../src/shared/working-calendar/index.js';
import { at, nationalCalendar, nationalDefinition } from '../../support/national-calendar.js';

const days = (value: number): Duration => ({ unit: 'working-days', value });
const hours = (value: number): Duration => ({ unit: 'working-hours', value });
const of = (unit: DurationUnit, value: number): Duration => ({ unit, value });
const pause = (from: string, to?: string) => ({ from: at(from), to: to === undefined ? null : at(to) });

function due(start: string, duration: Duration, rest: Omit<DeadlineRequest, 'startAt' | 'duration'> = {}, calendar = nationalCalendar) {
  return computeDeadline(calendar, { startAt: at(start), duration, ...rest }, { explain: true }).dueAt;
}

describe('the start', () => {
  it.each([
    ['2026-11-21 09:00', days(1), '2026-11-23 17:00'],
    ['2026-11-20 18:30', days(1), '2026-11-23 17:00'],
    ['2026-11-20 17:00', hours(1), '2026-11-23 08:00'],
    ['2026-11-20 11:30', hours(1), '2026-11-20 14:30'],
    ['2026-11-20 12:00', hours(3.5), '2026-11-20 17:00'],
    ['2026-11-20 14:10', days(2.5), '2026-11-26 11:00'],
    ['2026-11-21 10:00', of('calendar-days', 1), '2026-11-23 17:00'],
    ['2024-02-29 10:00', of('months', 12), '2025-02-28 17:00'],
  ])('at %s, %j is due %s', (start, duration, expected) => {
    expect(due(start, duration)).toEqual(at(expected));
  });

  it('is cut to the minute', () => {
    expect(
      computeDeadline(nationalCalendar, { startAt: new Date('2026-11-20T14:10:59.999+07:00'), duration: hours(1) }, { explain: false })
        .dueAt,
    ).toEqual(at('2026-11-20 15:10'));
  });

  it('under `hours` makes days of that many hours, by the standard day of the calendar', () => {
    expect(due('2026-11-20 14:10', days(1), { policy: { dayCount: 'hours' } })).toEqual(at('2026-11-23 14:10'));
    const shorter = compileCalendar({ ...nationalDefinition, standardDayMinutes: 450 });
    expect(due('2026-11-20 14:10', days(1), { policy: { dayCount: 'hours' } }, shorter)).toEqual(at('2026-11-23 13:40'));
  });
});

describe('the cut-off', () => {
  const shift = { policy: { cutoff: { time: '15:00', behaviour: 'shift-start' as const } } };
  it.each([
    ['2026-11-19 15:00', days(1), '2026-11-20 17:00'],
    ['2026-11-19 15:01', days(1), '2026-11-23 17:00'],
    ['2026-11-19 15:01', hours(2), '2026-11-20 09:00'],
    ['2026-11-19 15:01', of('calendar-days', 1), '2026-11-23 17:00'],
    ['2026-11-21 16:00', days(1), '2026-11-23 17:00'],
    ['2026-11-20 15:01', days(0.5), '2026-11-23 11:00'],
  ])('shifts a start at %s, so that %j is due %s', (start, duration, expected) => {
    expect(due(start, duration, shift)).toEqual(at(expected));
  });

  it('does not touch the deadline when it only transfers', () => {
    expect(due('2026-11-19 16:00', days(1))).toEqual(at('2026-11-20 17:00'));
  });

  it('makes a same-day result due the next working day, after it, after closing and on a day off', () => {
    for (const start of ['2026-11-20 15:01', '2026-11-20 17:00', '2026-11-21 08:00'])
      expect(due(start, { unit: 'same-day' })).toEqual(at('2026-11-23 17:00'));
    expect(due('2026-11-20 16:00', { unit: 'same-day' }, { policy: { cutoff: { time: '16:00' } } })).toEqual(at('2026-11-20 17:00'));
  });
});

describe('the cut-off before closing', () => {
  const before = (minutesBeforeClosing: number) => ({ policy: { cutoff: { minutesBeforeClosing, behaviour: 'shift-start' as const } } });
  it.each([
    ['2026-11-19 16:00', hours(2), '2026-11-20 08:00'],
    ['2026-11-19 16:01', hours(2), '2026-11-20 09:00'],
    ['2026-11-19 16:01', days(1), '2026-11-23 17:00'],
    ['2026-11-19 16:00', days(1), '2026-11-20 17:00'],
    ['2026-11-21 16:30', days(1), '2026-11-23 17:00'],
  ])('shifts a start in the last hour: from %s, %j is due %s', (start, duration, expected) => {
    expect(due(start, duration, before(60))).toEqual(at(expected));
  });

  it('goes by the closing of the date, and decides over the same day', () => {
    const morning = compileCalendar({
      ...nationalDefinition,
      weeklySessions: [{ validFrom: '2024-01-01', days: { 3: [{ from: '07:00', to: '11:30' }], 4: [{ from: '07:00', to: '17:00' }] } }],
    });
    const sameDay = { policy: { cutoff: { minutesBeforeClosing: 60 } } };
    expect(due('2026-11-18 10:30', { unit: 'same-day' }, sameDay, morning)).toEqual(at('2026-11-18 11:30'));
    expect(due('2026-11-18 10:31', { unit: 'same-day' }, sameDay, morning)).toEqual(at('2026-11-19 17:00'));
  });

  it('is a time or minutes, and whole', () => {
    const refused = (cutoff: object) => () => due('2026-11-19 16:01', days(1), { policy: { cutoff } });
    expect(refused({ time: '15:00', minutesBeforeClosing: 60 })).toThrow(expect.objectContaining({ code: 'CUTOFF_STATED_TWICE' }));
    for (const minutesBeforeClosing of [-1, 0.5, 1441])
      expect(refused({ minutesBeforeClosing })).toThrow(expect.objectContaining({ code: 'CUTOFF_MINUTES_NOT_WHOLE' }));
  });
});

describe('a start after closing or on a date that does not work (NĐ 297/2025)', () => {
  const next = { policy: { closedStart: 'next-opening' as const } };
  it.each([
    ['2026-11-19 17:00', days(1), '2026-11-20 17:00'],
    ['2026-11-19 17:01', days(1), '2026-11-23 17:00'],
    ['2026-11-21 09:00', days(1), '2026-11-25 17:00'],
    ['2026-11-24 09:00', of('calendar-days', 1), '2026-11-26 17:00'],
    ['2026-11-19 06:00', days(1), '2026-11-20 17:00'],
    ['2026-11-21 09:00', hours(2), '2026-11-23 09:00'],
  ])('from %s, %j is due %s under next-opening', (start, duration, expected) => {
    expect(due(start, duration, next)).toEqual(at(expected));
  });

  it('is as it is by default, and does not move what is due the same day', () => {
    expect(due('2026-11-21 09:00', days(1))).toEqual(at('2026-11-23 17:00'));
    expect(due('2026-11-21 09:00', { unit: 'same-day' }, next)).toEqual(at('2026-11-23 17:00'));
    expect(due('2026-11-20 15:30', { unit: 'same-day' }, next)).toEqual(at('2026-11-23 17:00'));
  });

  it('holds for the new start of a restart too', () => {
    const policy = { suspension: 'restart' as const, closedStart: 'next-opening' as const };
    expect(due('2026-11-16 10:00', days(2), { policy, suspensions: [pause('2026-11-17 09:00', '2026-11-21 15:30')] })).toEqual(
      at('2026-11-26 17:00'),
    );
  });

  it('refuses another word', () => {
    expect(() => due('2026-11-19 16:01', days(1), { policy: { closedStart: 'later' as 'as-is' } })).toThrow(
      expect.objectContaining({ code: 'POLICY_NOT_ALLOWED' }),
    );
  });
});

describe('suspensions', () => {
  const table: readonly (readonly [string, SuspensionPolicy, Duration, readonly { from: Date; to: Date | null }[], string | null])[] = [
    [
      'a day resumed exactly at its closing does not count',
      'pause',
      days(1),
      [pause('2026-11-19 09:00', '2026-11-19 17:00')],
      '2026-11-20 17:00',
    ],
    ['a day suspended from its closing counts', 'pause', days(1), [pause('2026-11-19 17:00', '2026-11-23 10:00')], '2026-11-19 17:00'],
    ['a pause in the lunch break moves nothing', 'pause', hours(16), [pause('2026-11-19 11:30', '2026-11-19 13:30')], '2026-11-20 14:10'],
    ['a pause stops hours while it lasts', 'pause', hours(8), [pause('2026-11-18 15:00', '2026-11-19 08:00')], '2026-11-20 07:10'],
    [
      'overlaps count once',
      'pause',
      hours(8),
      [pause('2026-11-19 08:00', '2026-11-19 10:00'), pause('2026-11-19 09:00', '2026-11-19 11:00')],
      '2026-11-20 07:10',
    ],
    ['one before the start has no effect', 'pause', days(1), [pause('2026-11-17 09:00', '2026-11-18 14:10')], '2026-11-19 17:00'],
    ['one from the due instant on has no effect, open or not', 'pause', days(1), [pause('2026-11-19 17:00')], '2026-11-19 17:00'],
    ['an open one before it leaves no due instant', 'pause', days(1), [pause('2026-11-19 16:59')], null],
    [
      'a first pause may bring a second one into play',
      'pause',
      days(1),
      [pause('2026-11-20 09:00', '2026-11-23 09:00'), pause('2026-11-19 09:00', '2026-11-20 08:00')],
      '2026-11-23 17:00',
    ],
    [
      'dates suspended at 24:00 do not count',
      'pause',
      of('calendar-days', 2),
      [pause('2026-11-19 20:00', '2026-11-20 00:00')],
      '2026-11-23 17:00',
    ],
    [
      'dates resumed before 24:00 count',
      'pause',
      of('calendar-days', 2),
      [pause('2026-11-19 08:00', '2026-11-19 23:59')],
      '2026-11-20 17:00',
    ],
    ['months move by the suspended dates', 'pause', of('months', 1), [pause('2026-12-01 08:00', '2026-12-04 08:00')], '2026-12-21 17:00'],
    [
      'restart begins anew, the day of the new start not counted',
      'restart',
      days(2),
      [pause('2026-11-19 09:00', '2026-11-20 09:00')],
      '2026-11-25 17:00',
    ],
    [
      'restart begins anew for hours from the instant',
      'restart',
      hours(8),
      [pause('2026-11-18 16:00', '2026-11-20 09:00')],
      '2026-11-23 09:00',
    ],
    ['restart waits for an open one', 'restart', days(2), [pause('2026-11-19 09:00')], null],
    ['continue moves nothing, open or not', 'continue', days(2), [pause('2026-11-19 09:00')], '2026-11-20 17:00'],
    [
      'the same day counts when the clock runs at its closing',
      'pause',
      { unit: 'same-day' },
      [pause('2026-11-18 14:20', '2026-11-18 16:00')],
      '2026-11-18 17:00',
    ],
    [
      'the same day does not count when it stands still then',
      'pause',
      { unit: 'same-day' },
      [pause('2026-11-18 14:20', '2026-11-19 08:00')],
      '2026-11-19 17:00',
    ],
  ];
  it.each(table)('%s (%s)', (_, suspension, duration, suspensions, expected) => {
    expect(due('2026-11-18 14:10', duration, { policy: { suspension }, suspensions })).toEqual(expected && at(expected));
  });

  it('tells what was counted while an open one lasts, and leaves the last segment open', () => {
    const deadline = computeDeadline(
      nationalCalendar,
      { startAt: at('2026-11-18 14:10'), duration: days(5), suspensions: [pause('2026-11-20 10:00')] },
      { explain: true },
    );
    expect(deadline).toMatchObject({ dueAt: null, originalDueAt: null, state: 'suspended', countedMinutes: 480, countedDays: 1 });
    expect(deadline.segments.at(-1)).toMatchObject({ from: at('2026-11-20 10:00'), to: null, kind: 'suspension', counted: 0 });
  });

  it('takes the new start of a restart through the cut-off', () => {
    const policy = { suspension: 'restart' as const, cutoff: { behaviour: 'shift-start' as const } };
    expect(due('2026-11-16 10:00', days(2), { policy, suspensions: [pause('2026-11-17 09:00', '2026-11-19 15:30')] })).toEqual(
      at('2026-11-25 17:00'),
    );
  });

  it('refuses one that ends before it begins, naming its field', () => {
    expect(() => due('2026-11-18 14:10', days(1), { suspensions: [pause('2026-11-19 09:00', '2026-11-19 08:00')] })).toThrow(
      expect.objectContaining({ kind: 'invalid', details: { errors: [expect.objectContaining({ field: 'suspensions.0.to' })] } }),
    );
  });
});
