import * as fc from 'fast-check';
import type {
  CalendarDefinition,
  Cutoff,
  DeadlineRequest,
  Duration,
  Suspension,
  WeeklySessions,
  YearStatus,
} from '../../../src/shared/working-calendar/index.js';

const FIRST_DAY = Date.UTC(2025, 0, 1) / 86_400_000;
const SPAN_DAYS = 3 * 365;

const SHAPES = [
  [
    ['07:00', '11:30'],
    ['13:30', '17:00'],
  ],
  [
    ['07:30', '11:30'],
    ['13:30', '17:00'],
  ],
  [['08:00', '12:00']],
  [['13:00', '17:30']],
  [
    ['07:00', '11:00'],
    ['11:00', '12:15'],
    ['14:00', '18:00'],
  ],
  [
    ['00:00', '06:00'],
    ['22:00', '23:59'],
  ],
] as const;

const sessions = fc.constantFrom(...SHAPES).map((shape) => shape.map(([from, to]) => ({ from, to })));
const saturday = fc.constantFrom(undefined, [{ from: '07:00', to: '11:00', counterOnly: true }], [{ from: '07:30', to: '11:30' }]);
const week = (validFrom: string): fc.Arbitrary<WeeklySessions> =>
  fc
    .record({ usual: sessions, wednesday: fc.option(sessions, { nil: undefined }), saturday, evening: fc.boolean() })
    .map(({ usual, wednesday, saturday, evening }) => ({
      validFrom,
      days: {
        1: usual,
        2: evening ? [...usual.filter(({ to }) => to < '18:00'), { from: '18:30', to: '20:00', counterOnly: true }] : usual,
        3: wednesday,
        4: usual,
        5: usual,
        6: saturday,
      },
    }));

const status: fc.Arbitrary<YearStatus> = fc.constantFrom('decided', 'decided', 'decided', 'provisional', 'absent');
const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** A calendar of 2025 to 2027 with odd sessions, a change of sessions, and days off and make-up days around `day`. */
function calendarAround(day: number): fc.Arbitrary<CalendarDefinition> {
  return fc
    .record({
      weeks: fc.tuple(week('2025-01-01'), week(dateOf(day + 4))),
      changes: fc.boolean(),
      exceptions: fc.uniqueArray(fc.integer({ min: -3, max: 25 }), { maxLength: 6 }),
      makeUps: fc.integer({ min: 0, max: 3 }),
      likeWeekday: fc.constantFrom(undefined, 3 as const, 6 as const),
      statuses: fc.tuple(fc.constant<YearStatus>('decided'), status, status),
      standardDayMinutes: fc.constantFrom(undefined, 480, 450, 420, 240),
      countCounterSessions: fc.boolean(),
    })
    .map(({ weeks, changes, exceptions, makeUps, likeWeekday, statuses, ...rest }) => ({
      id: 'random',
      version: 1,
      years: statuses.map((status, index) => ({ year: 2025 + index, status })),
      weeklySessions: changes ? weeks : [weeks[0]],
      daysOff: exceptions.slice(makeUps).map((offset) => ({ date: dateOf(day + offset), name: `Nghỉ ${offset}`, source: 'QĐ 1' })),
      makeUpDays: exceptions
        .slice(0, makeUps)
        .map((offset) => ({ date: dateOf(day + offset), name: `Bù ${offset}`, source: 'QĐ 2', likeWeekday })),
      ...rest,
    }));
}

const minuteOfDay = fc.oneof(
  fc.constantFrom(0, 420, 690, 719, 720, 810, 899, 900, 901, 1019, 1020, 1021, 1439),
  fc.integer({ min: 0, max: 1439 }),
);
const decimal = (max: number) =>
  fc.oneof(
    fc.integer({ min: 1, max }),
    fc.integer({ min: 25, max: max * 100 }).map((n) => n / 100),
  );

const duration: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({ unit: fc.constant('working-hours' as const), value: decimal(40) }),
  { arbitrary: fc.record({ unit: fc.constant('working-days' as const), value: decimal(9) }), weight: 2 },
  fc.record({ unit: fc.constant('calendar-days' as const), value: fc.integer({ min: 1, max: 15 }) }),
  fc.record({ unit: fc.constant('months' as const), value: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ unit: fc.constant('same-day' as const) }),
);

const instant = (day: number, minute: number, second = 0) => new Date(((day * 1440 + minute - 420) * 60 + second) * 1000);

function suspension(day: number): fc.Arbitrary<Suspension> {
  return fc
    .record({
      offset: fc.integer({ min: -2, max: 14 }),
      minute: minuteOfDay,
      days: fc.integer({ min: 0, max: 4 }),
      end: minuteOfDay,
      second: fc.constantFrom(0, 30),
      open: fc.integer({ max: 9, min: 0 }),
    })
    .map(({ offset, minute, days, end, second, open }) => {
      const from = instant(day + offset, minute, second);
      const to = instant(day + offset + days, end, second);
      return { id: `S${offset}`, reason: 'supplement', legalBasis: 'Điều 1', from, to: open === 0 ? null : to < from ? from : to };
    });
}

/** What a case needs: a calendar, a request on it. */
export interface Case {
  readonly definition: CalendarDefinition;
  readonly request: DeadlineRequest;
}

/** Any request on any calendar; `extended` adds an extension to half of them. */
export function cases({ extended = false } = {}): fc.Arbitrary<Case> {
  const day = fc.oneof(
    { arbitrary: fc.integer({ min: 10, max: SPAN_DAYS - 40 }), weight: 4 },
    fc.constantFrom(360, 362, 364, 365, 725, 728, 729, 730, 1085, 1094, 1095),
  );
  return day.chain((offset) => {
    const start = FIRST_DAY + offset;
    return fc
      .record({
        definition: calendarAround(start),
        minute: minuteOfDay,
        second: fc.constantFrom(0, 59),
        duration,
        dayCount: fc.constantFrom(undefined, 'civil-code' as const, 'hours' as const),
        suspension: fc.constantFrom(undefined, 'pause' as const, 'pause' as const, 'restart' as const, 'continue' as const),
        cutoff: fc.constantFrom<Pick<Cutoff, 'time' | 'minutesBeforeClosing'>>(
          {},
          { time: '15:00' },
          { time: '11:00' },
          { time: '10:30' },
          { minutesBeforeClosing: 60 },
          { minutesBeforeClosing: 0 },
          { minutesBeforeClosing: 300 },
        ),
        closedStart: fc.constantFrom(undefined, 'as-is' as const, 'next-opening' as const),
        shifts: fc.boolean(),
        suspensions: fc.array(suspension(start), { maxLength: 3 }),
        extension: fc.option(
          fc.record({
            days: fc.integer({ min: 1, max: 12 }),
            minute: minuteOfDay,
            granted: fc.integer({ min: 0, max: 8 }),
            second: fc.constantFrom(0, 15, 45),
          }),
          { nil: undefined },
        ),
      })
      .map(({ definition, minute, second, duration, dayCount, suspension, cutoff, closedStart, shifts, suspensions, extension }): Case => ({
        definition,
        request: {
          startAt: instant(start, minute, second),
          duration,
          policy: {
            dayCount,
            suspension,
            cutoff: { ...cutoff, behaviour: duration.unit === 'same-day' ? undefined : shifts ? 'shift-start' : undefined },
            closedStart,
          },
          suspensions,
          extension:
            extended && extension
              ? {
                  dueAt: instant(start + extension.days, extension.minute),
                  grantedAt: instant(start + extension.granted, minute, extension.second),
                  letter: '12/TXL',
                }
              : undefined,
        },
      }));
  });
}
