import * as fc from 'fast-check';
import { DomainError } from '../../../src/shared/domain-error.js';
import {
  type Deadline,
  type NamedDay,
  type Segment,
  type Suspension,
  compileCalendar,
  computeDeadline,
} from '../../../src/shared/working-calendar/index.js';
import { WalkedDays, localMinute } from '../../support/walked-days.js';
import { type Case, cases } from './arbitraries.js';

function explained({ definition, request }: Case): Deadline | undefined {
  try {
    return computeDeadline(compileCalendar(definition), request, { explain: true });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CALENDAR_NOT_COVERED') return undefined;
    throw error;
  }
}

const onAll = (numRuns: number, property: (one: Case, deadline: Deadline) => void) =>
  fc.assert(
    fc.property(cases({ extended: true }), (one) => {
      const deadline = explained(one);
      if (deadline) property(one, deadline);
    }),
    { numRuns, seed: 20_261_126 },
  );

describe('the explanation of any deadline', () => {
  it('runs from start to due without gap or overlap, open only where the clock stands still', () => {
    onAll(1_500, ({ request }, { segments, dueAt, state }) => {
      let at = Math.floor(request.startAt.getTime() / 60_000) * 60_000;
      for (const { from, to } of segments) {
        if (from.getTime() !== at || (to && to <= from)) throw new Error(`${from.toISOString()} does not follow`);
        at = to?.getTime() ?? Infinity;
      }
      expect(at).toBe(dueAt?.getTime() ?? Infinity);
      expect(segments.filter(({ to }) => to === null)).toHaveLength(state === 'suspended' ? 1 : 0);
    });
  });

  it('counts what the result counts', () => {
    onAll(1_500, (one, { segments, countedMinutes, countedDays, dueAt, originalDueAt }) => {
      expect(segments.reduce((sum, { counted }) => sum + counted, 0)).toBe(countedMinutes);
      for (const { from, to, counted } of segments) {
        if (counted < 0 || counted > ((to?.getTime() ?? Infinity) - from.getTime()) / 60_000)
          throw new Error(`${from.toISOString()} counts ${counted}`);
      }
      const { unit, value } = one.request.duration;
      const isComplete = dueAt && originalDueAt && dueAt >= originalDueAt;
      if (isComplete && (unit === 'working-days' || unit === 'calendar-days')) expect(countedDays).toBe(value);
    });
  });

  it('says nothing else than the result without explanation', () => {
    onAll(1_000, ({ definition, request }, deadline) => {
      expect(computeDeadline(compileCalendar(definition), request, { explain: false })).toEqual({ ...deadline, segments: [] });
    });
  });

  it('calls every minute what it was', () => {
    onAll(500, ({ definition, request }, { segments }) => {
      const days = new WalkedDays(definition);
      for (const segment of segments) {
        if (segment.kind === 'suspension') expectSuspended(segment, request.suspensions ?? []);
        else expect([segment.suspension, ...wrongMinutes(segment, days)]).toEqual([undefined]);
      }
    });
  });
});

/** The named suspension covers the whole segment. */
function expectSuspended({ from, to, suspension }: Segment, suspensions: readonly Suspension[]): void {
  expect(suspensions).toContain(suspension);
  const end = suspension!.to ? localMinute(suspension!.to) : Infinity;
  expect([localMinute(suspension!.from) <= localMinute(from), (to ? localMinute(to) : Infinity) <= end]).toEqual([true, true]);
}

/** Minutes of a segment that the calendar knows as something else; the kinds that no calendar knows are never wrong here. */
function* wrongMinutes({ kind, from, to }: Segment, days: WalkedDays): Generator<string> {
  for (let m = localMinute(from); m < localMinute(to!); m += 1) {
    const { date, closing } = days.at(m);
    const known = days.isOpen(m) ? OPEN : closing > 0 ? SHUT : isNamed(days.definition.daysOff, date) ? ['holiday'] : ['weekend'];
    const isMadeUp = kind === 'make-up' || kind === 'session' ? isNamed(days.definition.makeUpDays, date) : false;
    if (!known.includes(kind) && !BY_RULE.includes(kind)) yield `${date} ${m % 1440} is no ${kind}`;
    if (isMadeUp !== (kind === 'make-up')) yield `${date} is called ${kind}`;
  }
}

const OPEN = ['session', 'make-up', 'after-cutoff'];
const SHUT = ['break', 'closed'];
const BY_RULE = ['first-day', 'roll-forward', 'extension'];
const isNamed = (named: readonly NamedDay[], date: string) => named.some((day) => day.date === date);
