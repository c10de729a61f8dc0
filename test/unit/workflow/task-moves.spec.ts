import { CASE_MOVES, CASE_STATES } from '../../../src/modules/workflow/domain/case-state.js';
import {
  TASK_ACTIONS,
  TASK_MOVES,
  TASK_STATES,
  afterMove,
  type Task,
  type TaskAction,
  type TaskState,
} from '../../../src/modules/workflow/domain/task.js';
import type { WorkCase } from '../../../src/modules/workflow/domain/case.js';
import type { ProcessDefinition } from '../../../src/modules/workflow/domain/process-definition.js';
import { attempt, defaultProcess, contextOf, officer, openCase, present } from './given.js';

const everything: ProcessDefinition = {
  ...defaultProcess('default-commune-short'),
  steps: defaultProcess('default-commune-short').steps.map((step) => ({ ...step, actions: ['forward', 'return', 'decide'] as const })),
};
const context = contextOf(everything);
const anybody = officer(['desk-officer', 'case-officer', 'unit-head', 'agency-head']);

/** A case whose present task has something behind it, in the wanted state. */
function withTask(state: TaskState): { workCase: WorkCase; task: Task } {
  const workCase = openCase(everything);
  workCase.forward(present(workCase).id, {}, anybody, context);
  const task = present(workCase);
  Object.assign(task, { state, assigneeId: state === 'open' ? null : anybody.id });
  return { workCase, task };
}

const act: Record<TaskAction, (workCase: WorkCase, task: Task) => unknown> = {
  claim: (workCase, { id }) => workCase.claim(id, anybody, context),
  assign: (workCase, { id }) => workCase.assign(id, anybody.id, anybody, context),
  forward: (workCase, { id }) => workCase.forward(id, {}, anybody, context),
  return: (workCase, { id }) => workCase.returnBack(id, 'Thiếu bản vẽ', undefined, anybody, context),
  decide: (workCase, { id }) => workCase.decide(id, 'granted', {}, anybody, context),
};

describe('the moves of a task', () => {
  const rows = TASK_STATES.flatMap((state) => TASK_ACTIONS.map((action) => [state, action, afterMove(state, action)] as const));

  it.each(rows)('%s, %s: %s', (state, action, expected) => {
    const { workCase, task } = withTask(state);
    expect(attempt(() => act[action](workCase, task))).toBe(expected ? 'done' : 'TASK_NOT_OPEN');
    expect(task.state).toBe(expected ?? state);
  });

  it('have no way out of an end', () => {
    expect(TASK_STATES.filter((state) => Object.keys(TASK_MOVES[state]).length === 0)).toEqual(['done', 'returned', 'cancelled']);
  });

  it('are all refused once the case is closed', () => {
    for (const action of TASK_ACTIONS) {
      const { workCase, task } = withTask('claimed');
      workCase.close('withdrawn', context.now);
      expect(attempt(() => act[action](workCase, task))).toBe('CASE_CLOSED');
    }
  });

  it('stand still while the case is suspended, except for taking and giving out', () => {
    const done = TASK_ACTIONS.filter((action) => {
      const { workCase, task } = withTask('open');
      workCase.suspend(context);
      return attempt(() => act[action](workCase, task)) === 'done';
    });
    expect(done).toEqual(['claim', 'assign']);
  });
});

describe('the moves of a case', () => {
  it.each(CASE_STATES)('%s', (state) => {
    const tries = {
      suspend: (c: WorkCase) => c.suspend(context),
      resume: (c: WorkCase) => c.resume(null, context),
      close: (c: WorkCase) => c.close('stopped', context.now),
    };
    for (const [move, make] of Object.entries(tries)) {
      const { workCase } = withTask('claimed');
      workCase.state = state;
      make(workCase);
      expect(workCase.state).toBe((CASE_MOVES[state] as Record<string, string>)[move] ?? state);
    }
  });
});
