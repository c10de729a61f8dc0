import { DomainError } from '../../../src/shared/domain-error.js';
import { amountOf, type Duration, wholeMinutes } from '../../../src/shared/working-calendar/duration.js';
import { type DeadlinePolicy, resolvePolicy } from '../../../src/shared/working-calendar/policy.js';

const refusedField = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return [error.kind, error.details.errors?.[0]?.field];
    throw error;
  }
  return 'accepted';
};

describe('durations', () => {
  it.each([
    [0.33, 60, 20],
    [0.25, 60, 15],
    [0.225, 60, 14],
    [0.375, 60, 23],
    [1.005, 100, 101],
    [0.1, 480, 48],
    [0.00105, 480, 1],
    [4.35, 100, 435],
    [1.0083333333333333, 60, 60],
    [0.0083333333333333, 60, 0],
  ])('%d times %i is %i whole minutes, half up on the decimal as written', (value, factor, minutes) => {
    expect(wholeMinutes(value, factor)).toBe(minutes);
  });

  it('makes whole days and the hours of the fraction, by the hours of a standard day', () => {
    expect(amountOf({ unit: 'working-days', value: 2.5 }, 480, false)).toEqual({ counting: 'working-days', whole: 2, minutes: 240 });
    expect(amountOf({ unit: 'working-days', value: 2.5 }, 450, false)).toEqual({ counting: 'working-days', whole: 2, minutes: 225 });
    expect(amountOf({ unit: 'working-days', value: 0.25 }, 480, false)).toEqual({ counting: 'minutes', whole: 0, minutes: 120 });
    expect(amountOf({ unit: 'working-days', value: 3 }, 450, true)).toEqual({ counting: 'minutes', whole: 0, minutes: 1350 });
  });

  const refused: readonly (readonly [unknown, string])[] = [
    [{ unit: 'working-hours', value: 0 }, 'duration.value'],
    [{ unit: 'working-days', value: 0 }, 'duration.value'],
    [{ unit: 'working-days', value: -1 }, 'duration.value'],
    [{ unit: 'working-hours', value: 0.001 }, 'duration.value'],
    [{ unit: 'working-hours', value: Number.NaN }, 'duration.value'],
    [{ unit: 'working-hours', value: Infinity }, 'duration.value'],
    [{ unit: 'working-hours', value: '8' }, 'duration.value'],
    [{ unit: 'working-hours' }, 'duration.value'],
    [{ unit: 'calendar-days', value: 1.5 }, 'duration.value'],
    [{ unit: 'months', value: 0.5 }, 'duration.value'],
    [{ unit: 'same-day', value: 1 }, 'duration.value'],
    [{ unit: 'years', value: 1 }, 'duration.unit'],
    [{ unit: 'toString', value: 1 }, 'duration.unit'],
  ];
  it.each(refused)('refuses %j, naming %s', (duration, field) => {
    expect(refusedField(() => amountOf(duration as Duration, 480, false))).toEqual(['invalid', field]);
  });
});

describe('policies', () => {
  it('has the defaults of the law', () => {
    const defaults = {
      daysAsHours: false,
      suspension: 'pause',
      cutoffMinute: 900,
      cutoffFromClosing: false,
      shiftStart: false,
      nextOpening: false,
    };
    expect(resolvePolicy(undefined, 'working-days')).toEqual(defaults);
    expect(resolvePolicy({}, 'same-day')).toEqual(defaults);
    expect(resolvePolicy({ cutoff: {} }, 'months')).toEqual(defaults);
  });

  const refused: readonly (readonly [unknown, 'working-days' | 'same-day', string])[] = [
    [{ dayCount: 'none' }, 'working-days', 'policy.dayCount'],
    [{ suspension: 'stop' }, 'working-days', 'policy.suspension'],
    [{ cutoff: { time: '24:00' } }, 'working-days', 'policy.cutoff.time'],
    [{ cutoff: { time: '9:00' } }, 'working-days', 'policy.cutoff.time'],
    [{ cutoff: { behaviour: 'same-day-else-next' } }, 'working-days', 'policy.cutoff.behaviour'],
    [{ cutoff: { behaviour: 'shift-start' } }, 'same-day', 'policy.cutoff.behaviour'],
    [{ cutoff: { behaviour: 'transfer-only' } }, 'same-day', 'policy.cutoff.behaviour'],
  ];
  it.each(refused)('refuses %j for %s, naming %s', (policy, unit, field) => {
    expect(refusedField(() => resolvePolicy(policy as DeadlinePolicy, unit))).toEqual(['invalid', field]);
  });
});
