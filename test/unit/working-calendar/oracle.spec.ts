import * as fc from 'fast-check';
import { DomainError } from '../../../src/shared/domain-error.js';
import { type Deadline, compileCalendar, computeDeadline } from '../../../src/shared/working-calendar/index.js';
import { MinuteWalker, type Walked } from '../../support/minute-walker.js';
import { Uncovered } from '../../support/walked-days.js';
import { type Case, cases } from './arbitraries.js';

const SEED = Number(process.env.ORACLE_SEED ?? 20_261_124);

function slow({ definition, request }: Case): Walked | string {
  try {
    return new MinuteWalker(definition, request).compute();
  } catch (error) {
    if (error instanceof Uncovered) return error.date;
    throw error;
  }
}

function fast({ definition, request }: Case): Deadline | string {
  try {
    return computeDeadline(compileCalendar(definition), request, { explain: false });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALENDAR_NOT_COVERED') return String(error.details.firstUncoveredDate);
    throw error;
  }
}

function sameAsTheWalk(one: Case): void {
  const walked = slow(one);
  const computed = fast(one);
  if (typeof walked === 'string' || typeof computed === 'string') {
    expect(computed).toBe(walked);
    return;
  }
  expect({
    dueAt: computed.dueAt,
    originalDueAt: computed.originalDueAt,
    state: computed.state,
    provisional: computed.provisional,
    countedMinutes: computed.countedMinutes,
  }).toEqual({
    dueAt: walked.dueAt,
    originalDueAt: walked.originalDueAt,
    state: walked.dueAt ? 'running' : 'suspended',
    provisional: walked.provisional,
    countedMinutes: walked.countedMinutes,
  });
  if (computed.countedDays === null) expect(['working-hours', 'same-day']).toContain(one.request.duration.unit);
  else expect(Math.abs(computed.countedDays - walked.countedDays)).toBeLessThan(0.005);
}

describe('the fast clock against the walk minute by minute', () => {
  it('agrees in 10,000 random cases of every unit, policy, suspension, cut-off and calendar', () => {
    fc.assert(fc.property(cases(), sameAsTheWalk), { numRuns: 10_000, seed: SEED });
  }, 600_000);

  it('agrees in 1,000 random cases with extensions', () => {
    fc.assert(fc.property(cases({ extended: true }), sameAsTheWalk), { numRuns: 1_000, seed: SEED });
  });
});
