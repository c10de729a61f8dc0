import fc from 'fast-check';
import { addWorkingMinutes, compileCalendar, workingMinutesBetween } from '../../../src/shared/working-calendar/index.js';
import { dueSoonAt, overdueAt } from '../../../src/modules/workflow/domain/deadline-watch.js';
import { extendedDueAt, stepDueAt } from '../../../src/modules/workflow/domain/step-deadline.js';
import { nationalDefinition } from '../../support/national-calendar.js';
import { calendar, defaultProcess, DUE, contextOf, MONDAY, officer, openCase, present } from './given.js';

const definition = defaultProcess('default-province');
const hours = (n: number): Date => addWorkingMinutes(calendar, MONDAY, n * 60);

describe('the deadline of a step', () => {
  it('is its share of the dossier’s working time, from when the step opened', () => {
    const workCase = openCase(definition);
    expect(workCase.spanMinutes).toBe(workingMinutesBetween(calendar, MONDAY, DUE));
    expect(present(workCase).dueAt).toEqual(addWorkingMinutes(calendar, MONDAY, Math.floor(0.05 * workCase.spanMinutes!)));
  });

  it('never lies beyond the dossier’s, wherever it begins', () => {
    const instants = fc.integer({ min: 0, max: 60 * 24 * 30 }).map((minute) => new Date(MONDAY.getTime() + minute * 60_000));
    fc.assert(
      fc.property(instants, fc.option(fc.integer({ min: 0, max: 20_000 })), (from, minutes) => {
        expect(stepDueAt(calendar, from, minutes, DUE)!.getTime()).toBeLessThanOrEqual(DUE.getTime());
      }),
    );
  });

  it('is the dossier’s for a step without time, and none where neither has one', () => {
    expect(stepDueAt(calendar, MONDAY, null, DUE)).toEqual(DUE);
    expect(stepDueAt(calendar, MONDAY, null, null)).toBeNull();
    expect(stepDueAt(calendar, MONDAY, 480, null)).toEqual(hours(8));
  });

  it('never keeps a dossier from moving because a year has not been entered', () => {
    expect(stepDueAt(calendar, MONDAY, 480 * 2_000, null)).toBeNull();
  });
});

describe('the deadline of a case that is extended', () => {
  const LATER = new Date('2026-12-07T17:00:00+07:00');

  it('is watched anew, and a step with time of its own keeps its deadline', () => {
    const workCase = openCase(definition);
    const { dueAt } = present(workCase);
    workCase.extend(LATER, contextOf(definition, hours(1)));
    expect([workCase.dueAt, present(workCase).dueAt]).toEqual([LATER, dueAt]);
    expect(workCase.watches.map(({ targetKey, dueAt: watched, stage }) => [targetKey === 'dossier', watched, stage])).toEqual([
      [false, dueAt, 'waiting'],
      [true, LATER, 'waiting'],
    ]);
  });

  it('takes along a step that was due with it, as far as the step has time of its own', () => {
    const step = { openedAt: hours(72), dueAt: DUE };
    expect(extendedDueAt(calendar, step, null, LATER)).toEqual(LATER);
    expect(extendedDueAt(calendar, step, 16 * 60, LATER)).toEqual(addWorkingMinutes(calendar, step.openedAt, 16 * 60));
    expect(extendedDueAt(calendar, step, 1_000 * 60, LATER)).toEqual(LATER);
    expect(extendedDueAt(calendar, step, 60, LATER)).toEqual(DUE);
    const workCase = openCase(definition);
    const task = present(workCase);
    task.dueAt = DUE;
    workCase.extend(LATER, contextOf(definition, hours(1)));
    expect(task.dueAt).toEqual(DUE);
    expect(workCase.watches.filter(({ targetKey }) => targetKey === task.id)).toHaveLength(1);
  });
});

describe('the clock of a case', () => {
  it('stands still while suspended and goes on with the time that the step had left', () => {
    const workCase = openCase(definition);
    const task = present(workCase);
    const left = workingMinutesBetween(calendar, hours(1), task.dueAt!);
    workCase.suspend(contextOf(definition, hours(1)));
    expect(task).toMatchObject({ dueAt: null, remainingMinutes: left });
    expect(workCase.watches).toEqual([]);
    const later = new Date('2026-11-25T10:00:00+07:00');
    workCase.resume(new Date('2026-12-07T17:00:00+07:00'), contextOf(definition, later));
    expect(task).toMatchObject({ dueAt: addWorkingMinutes(calendar, later, left), remainingMinutes: null });
    expect(workCase.watches).toHaveLength(2);
  });

  it('leaves a missed step missed', () => {
    const workCase = openCase(definition);
    const { dueAt } = present(workCase);
    workCase.suspend(contextOf(definition, hours(40)));
    workCase.resume(DUE, contextOf(definition, hours(48)));
    expect(present(workCase).dueAt).toEqual(dueAt);
  });

  it('goes on being watched for a step that was missed before it stopped', () => {
    const workCase = openCase(definition);
    const task = present(workCase);
    workCase.suspend(contextOf(definition, new Date(task.dueAt!.getTime() + 60_000)));
    expect(workCase.watches).toMatchObject([{ targetKey: task.id, dueAt: task.dueAt }]);
  });

  it('gives steps the working minutes that they had left when the deadline is recomputed', () => {
    const workCase = openCase(definition);
    const task = present(workCase);
    const decided = compileCalendar({
      ...nationalDefinition,
      version: 3,
      daysOff: [...nationalDefinition.daysOff, { date: '2026-11-16', name: 'Nghỉ', source: 'QĐ 1' }],
    });
    const left = workingMinutesBetween(calendar, hours(1), task.dueAt!);
    workCase.reschedule(new Date('2026-12-01T17:00:00+07:00'), calendar, { ...contextOf(definition, hours(1)), calendarOf: () => decided });
    expect([workCase.dueAt, task.dueAt]).toEqual([new Date('2026-12-01T17:00:00+07:00'), addWorkingMinutes(decided, hours(1), left)]);
    expect(workCase.watches.map(({ dueAt }) => dueAt)).toEqual([task.dueAt, workCase.dueAt]);
  });

  it('neither loses nor invents working time, however often it stops', () => {
    const stops = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 600 })), { maxLength: 6 });
    fc.assert(
      fc.property(stops, (pattern) => {
        const workCase = openCase(definition, null);
        Object.assign(present(workCase), { dueAt: hours(16) });
        workCase.spanMinutes = 10_000;
        let now = MONDAY;
        let ran = 0;
        for (const [run, stop] of pattern) {
          now = addWorkingMinutes(calendar, now, run);
          ran += run;
          workCase.suspend(contextOf(definition, now));
          now = addWorkingMinutes(calendar, now, stop);
          workCase.resume(null, contextOf(definition, now));
        }
        expect(ran + workingMinutesBetween(calendar, now, present(workCase).dueAt!)).toBe(16 * 60);
      }),
      { numRuns: 200 },
    );
  });
});

describe('overdue', () => {
  it('is a dossier from the date after its due date on, a step from its minute', () => {
    expect(overdueAt({ targetKey: 'dossier', dueAt: DUE })).toEqual(new Date('2026-12-01T00:00:00+07:00'));
    expect(overdueAt({ targetKey: 'dossier', dueAt: new Date('2026-11-30T00:30:00+07:00') })).toEqual(
      new Date('2026-12-01T00:00:00+07:00'),
    );
    expect(overdueAt({ targetKey: 'a task', dueAt: DUE })).toEqual(DUE);
  });
});

describe('due soon', () => {
  it('is a working day before the deadline, and never in the first half of the time', () => {
    expect(dueSoonAt(MONDAY, DUE, calendar)).toEqual(addWorkingMinutes(calendar, DUE, -480));
    expect(dueSoonAt(MONDAY, hours(4), calendar)).toEqual(hours(2));
    expect(dueSoonAt(hours(4), hours(4), calendar)).toEqual(hours(4));
  });

  it('does not depend on who acts', () => {
    const workCase = openCase(definition);
    workCase.forward(present(workCase).id, {}, officer(['desk-officer']), contextOf(definition, hours(1)));
    expect(workCase.watches.find(({ targetKey }) => targetKey === 'dossier')!.nextAt).toEqual(addWorkingMinutes(calendar, DUE, -480));
  });
});
