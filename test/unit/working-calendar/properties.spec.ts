import * as fc from 'fast-check';
import { DomainError } from '../../../src/shared/domain-error.js';
import {
  type CompiledCalendar,
  type Deadline,
  type DeadlineRequest,
  compileCalendar,
  computeDeadline,
} from '../../../src/shared/working-calendar/index.js';
import { at, nationalCalendar } from '../../support/national-calendar.js';
import { type Case, cases } from './arbitraries.js';

const RUNS = { numRuns: 2_000, seed: 20_261_125 };

function compute(calendar: CompiledCalendar, request: DeadlineRequest): Deadline | undefined {
  try {
    return computeDeadline(calendar, request, { explain: false });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALENDAR_NOT_COVERED') return undefined;
    throw error;
  }
}

/** Due instant in milliseconds; beyond every instant while suspended or beyond the calendar. */
const dueOf = (deadline: Deadline | undefined) => deadline?.dueAt?.getTime() ?? Infinity;

/**
 * Under `shift-start` a start on a day off escapes the cut-off that a start on the working day before it does not, unless closed starts
 * move too.
 */
function isShiftedDays({ duration, policy }: DeadlineRequest): boolean {
  const countsDays = duration.unit !== 'working-hours' && !(duration.unit === 'working-days' && policy?.dayCount === 'hours');
  return countsDays && policy?.cutoff?.behaviour === 'shift-start' && policy.closedStart !== 'next-opening';
}

/**
 * Months end on the last day of a shorter month, so that starts of several dates are due together before suspended dates move them apart.
 */
const isPausedMonths = ({ duration, suspensions = [] }: DeadlineRequest) => duration.unit === 'months' && suspensions.length > 0;

describe('monotony', () => {
  it('never makes a later start due earlier under the same rule', () => {
    fc.assert(
      fc.property(cases(), fc.integer({ min: 0, max: 6000 }), ({ definition, request }: Case, later) => {
        fc.pre(!isShiftedDays(request) && !isPausedMonths(request));
        const calendar = compileCalendar(definition);
        const earlier = compute(calendar, request);
        fc.pre(earlier !== undefined);
        const first = dueOf(earlier);
        const second = dueOf(compute(calendar, { ...request, startAt: new Date(request.startAt.getTime() + later * 60_000) }));
        expect(second).toBeGreaterThanOrEqual(first);
      }),
      RUNS,
    );
  });

  it('yields only to the rule that no cut-off applies on a date that does not work', () => {
    const request = { duration: { unit: 'working-days', value: 1 }, policy: { cutoff: { behaviour: 'shift-start' } } } as const;
    const due = (start: string) => computeDeadline(nationalCalendar, { startAt: at(start), ...request }, { explain: false }).dueAt;
    expect([due('2026-11-13 15:01'), due('2026-11-14 15:01')]).toEqual([at('2026-11-17 17:00'), at('2026-11-16 17:00')]);
  });
});

describe('monotony of paused months', () => {
  it('yields to the last day of a shorter month: a date that was suspended before the later start moves the earlier one alone', () => {
    const suspensions = [{ from: at('2026-08-29 00:00'), to: at('2026-09-02 00:00') }];
    const due = (start: string) =>
      computeDeadline(nationalCalendar, { startAt: at(start), duration: { unit: 'months', value: 1 }, suspensions }, { explain: false })
        .dueAt;
    expect([due('2026-08-29 00:00'), due('2026-08-31 00:00')]).toEqual([at('2026-10-02 17:00'), at('2026-10-01 17:00')]);
  });
});

describe('additivity', () => {
  it('makes h hours and then k hours the same as h + k hours', () => {
    const minutes = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(cases(), minutes, minutes, ({ definition, request }: Case, h, k) => {
        const calendar = compileCalendar(definition);
        const suspension = request.policy?.suspension === 'continue' ? ('continue' as const) : ('pause' as const);
        const after = (startAt: Date, n: number) =>
          compute(calendar, { ...request, startAt, policy: { suspension }, duration: { unit: 'working-hours', value: n / 60 } });
        const first = after(request.startAt, h);
        const together = after(request.startAt, h + k);
        expect(dueOf(first?.dueAt ? after(first.dueAt, k) : first)).toBe(dueOf(together));
      }),
      RUNS,
    );
  });
});

describe('suspensions outside the span', () => {
  it('have no effect, open or not', () => {
    const gap = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(cases(), gap, gap, fc.boolean(), ({ definition, request }: Case, before, after, isOpen) => {
        const calendar = compileCalendar(definition);
        const inside = compute(calendar, request);
        fc.pre(inside?.dueAt instanceof Date);
        const minute = 60_000;
        const start = Math.floor(request.startAt.getTime() / minute) * minute;
        const due = dueOf(inside);
        const outside = [
          { from: new Date(start - (before + 60) * minute), to: new Date(start) },
          { from: new Date(due + after * minute), to: isOpen ? null : new Date(due + (after + 60) * minute) },
        ];
        expect(compute(calendar, { ...request, suspensions: [...(request.suspensions ?? []), ...outside] })).toEqual(inside);
      }),
      RUNS,
    );
  });
});

describe('the order in which suspensions are given', () => {
  it('does not matter', () => {
    fc.assert(
      fc.property(cases({ extended: true }), ({ definition, request }: Case) => {
        const calendar = compileCalendar(definition);
        expect(compute(calendar, { ...request, suspensions: request.suspensions?.toReversed() })).toEqual(compute(calendar, request));
      }),
      RUNS,
    );
  });
});
