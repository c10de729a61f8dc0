import { leadsTo, stepOf, stepsAfter, type ProcessDefinition, type ProcessStep } from './process-definition.js';
import type { Task } from './task.js';
import { refusal } from './workflow.errors.js';

/**
 * The step that follows, or undefined after a last step.
 * @throws DomainError STEP_UNKNOWN, STEP_NOT_NEXT, STEP_CHOICE_NEEDED when there are several and none is named
 */
export function chooseNext(definition: ProcessDefinition, from: ProcessStep, to: string | undefined): ProcessStep | undefined {
  if (to === undefined) {
    if (from.next.length > 1) throw refusal('STEP_CHOICE_NEEDED', { next: from.next });
    return from.next[0] === undefined ? undefined : known(definition, from.next[0]);
  }
  const step = known(definition, to);
  if (!from.next.includes(to)) throw refusal('STEP_NOT_NEXT', { next: from.next });
  return step;
}

/**
 * The step to go back to, with the officer who did it last. Without a name it is the step done just before.
 * @throws DomainError STEP_UNKNOWN, STEP_NOT_EARLIER
 */
export function chooseEarlier(
  definition: ProcessDefinition,
  tasks: readonly Task[],
  task: Task,
  to: string | undefined,
): { step: ProcessStep; assigneeId: string | undefined } {
  const before = tasks.filter(
    ({ ordinal, stepCode, closedAt }) => ordinal < task.ordinal && closedAt !== null && leadsTo(definition, stepCode, task.stepCode),
  );
  if (to !== undefined) known(definition, to);
  const last = before
    .filter(({ stepCode }) => to === undefined || stepCode === to)
    .reduce<Task | undefined>((latest, each) => (latest && latest.ordinal > each.ordinal ? latest : each), undefined);
  if (!last) throw refusal('STEP_NOT_EARLIER', { earlier: [...new Set(before.map(({ stepCode }) => stepCode))] });
  return { step: known(definition, last.stepCode), assigneeId: last.closedBy ?? undefined };
}

/** Whether going back to this step leads through a decision again, so that the earlier one no longer holds. */
export function forgetsDecision(definition: ProcessDefinition, target: ProcessStep): boolean {
  const ahead = stepsAfter(definition, target.code);
  return definition.steps.some((step) => step.actions.includes('decide') && (step.code === target.code || ahead.has(step.code)));
}

function known(definition: ProcessDefinition, code: string): ProcessStep {
  const step = stepOf(definition, code);
  if (!step) throw refusal('STEP_UNKNOWN', { step: code });
  return step;
}
