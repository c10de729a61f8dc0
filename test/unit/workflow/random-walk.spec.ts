import fc from 'fast-check';
import { ROLES } from '../../../src/shared/actor.js';
import { addWorkingMinutes } from '../../../src/shared/working-calendar/index.js';
import { DEFAULT_PROCESSES } from '../../../src/modules/workflow/domain/default-process.js';
import { importProcess } from '../../../src/modules/workflow/domain/import/process-import.js';
import { stepOf, type ProcessDefinition } from '../../../src/modules/workflow/domain/process-definition.js';
import { allowedActions } from '../../../src/modules/workflow/domain/task-rules.js';
import type { WorkCase } from '../../../src/modules/workflow/domain/case.js';
import { calendar, DUE, contextOf, MONDAY, officer, openCase, postedAt, present, rawProcesses } from './given.js';

const definitions = [...DEFAULT_PROCESSES, ...rawProcesses.flatMap((raw) => importProcess(raw).definition ?? [])];
/** One person walks the whole way. */
const COMBINED = { appraiserMayDecide: true, receiverMayResolve: true, decision: '12/QĐ-UBND' };

/** Takes one legal action, chosen by `choice`; towards the end when `homeward`. */
function step(workCase: WorkCase, definition: ProcessDefinition, choice: number, now: Date, homeward: boolean): void {
  const context = contextOf(definition, now, COMBINED);
  if (workCase.state === 'suspended') return workCase.resume(DUE, context);
  if (!homeward && choice % 11 === 10) return workCase.suspend(context);
  const task = present(workCase);
  const anybody = postedAt(officer(ROLES), task.agencyCode);
  const actions = allowedActions(workCase.placeOf(task, context), anybody);
  const forth = actions.filter((action) => action === 'forward' || action === 'decide');
  const candidates = homeward ? forth : actions.filter((action) => action !== 'return' || task.ordinal > 1);
  const action = candidates[choice % candidates.length]!;
  const acts = {
    claim: () => workCase.claim(task.id, anybody, context),
    assign: () => workCase.assign(task.id, anybody.id, anybody, context),
    forward: () => workCase.forward(task.id, {}, anybody, context),
    return: () => workCase.returnBack(task.id, 'Xem lại', undefined, anybody, context),
    decide: () =>
      workCase.decide(
        task.id,
        choice % 2 ? 'granted' : 'refused',
        { refusal: { reason: 'lý do', legalBasis: 'căn cứ' } },
        anybody,
        context,
      ),
  };
  acts[action]();
}

/** Names of the invariants that do not hold; `expect` itself would be most of the time here. */
function broken(workCase: WorkCase, definition: ProcessDefinition): string[] {
  const { tasks, watches, state, closeReason, outcome } = workCase;
  const open = tasks.filter(({ closedAt }) => closedAt === null);
  const invariants = {
    'one open task until the end': open.length === (state === 'closed' ? 0 : 1),
    'ordinals count from one': tasks.every(({ ordinal }, index) => ordinal === index + 1),
    'every task is at a step of the definition': tasks.every(({ stepCode }) => stepOf(definition, stepCode)),
    'no step is due after the dossier': tasks.every(({ dueAt }) => dueAt === null || dueAt <= DUE),
    'only open deadlines are watched': watches.every(
      ({ targetKey }) => targetKey === 'dossier' || open.some(({ id, dueAt }) => id === targetKey && dueAt !== null),
    ),
    'what is finished was decided': closeReason !== 'finished' || outcome !== null,
  };
  return Object.entries(invariants).flatMap(([name, holds]) => (holds ? [] : [name]));
}

describe('a random walk', () => {
  it(`never gets stuck in any of the ${definitions.length} processes, and keeps every invariant after each move`, () => {
    for (const definition of definitions) {
      fc.assert(
        fc.property(fc.array(fc.nat(1000), { maxLength: 25 }), (choices) => {
          const workCase = openCase(definition);
          let now = MONDAY;
          const walk = [
            ...choices.map((choice) => ({ choice, homeward: false })),
            ...Array.from({ length: 60 }, () => ({ choice: 1, homeward: true })),
          ];
          for (const { choice, homeward } of walk) {
            if (workCase.state === 'closed') break;
            now = addWorkingMinutes(calendar, now, choice % 120);
            step(workCase, definition, choice, now, homeward);
            const wrong = broken(workCase, definition);
            if (wrong.length > 0) throw new Error(`${definition.code}: ${wrong.join('; ')}`);
          }
          expect(workCase.state).toBe('closed');
        }),
        { numRuns: 10 },
      );
    }
  });
});
