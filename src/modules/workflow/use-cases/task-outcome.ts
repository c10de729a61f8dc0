import { localIso } from '../../../shared/clock.js';
import type { CaseState } from '../domain/case-state.js';
import type { WorkCase } from '../domain/case.js';
import { isOpen, type Outcome, type TaskState } from '../domain/task.js';
import { refusal } from '../domain/workflow.errors.js';
import type { CloseReason } from '../workflow.events.js';

/** An open task after a command. */
export interface WaitingTask {
  readonly taskId: string;
  readonly stepCode: string;
  readonly stepName: string;
  readonly agencyCode: string;
  readonly assigneeId: string | null;
  /** ISO 8601 with the offset of Viet Nam, or null. */
  readonly dueAt: string | null;
}

/** What every command on a task answers; kept with the idempotency key, the version filled in by the flush. */
export interface TaskOutcome {
  readonly dossierId: string;
  readonly taskId: string;
  readonly state: TaskState;
  readonly caseState: CaseState;
  readonly closeReason: CloseReason | null;
  readonly outcome: Outcome | null;
  readonly waiting: readonly WaitingTask[];
  readonly version: number;
}

/** The answer about a task as the command leaves it. */
export function outcomeOf(workCase: WorkCase, taskId: string): TaskOutcome {
  const task = workCase.tasks.find(({ id }) => id === taskId);
  if (!task) throw refusal('TASK_NOT_FOUND');
  const waiting = workCase.tasks.filter(isOpen).map(({ id, stepCode, stepName, agencyCode, assigneeId, dueAt }) => ({
    taskId: id,
    stepCode,
    stepName,
    agencyCode,
    assigneeId,
    dueAt: dueAt && localIso(dueAt),
  }));
  const { dossierId, state: caseState, closeReason, outcome } = workCase;
  return { dossierId, taskId, state: task.state, caseState, closeReason, outcome, waiting, version: 0 };
}
