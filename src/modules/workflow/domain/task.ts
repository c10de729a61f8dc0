import type { Role } from '../../../shared/actor.js';
import type { Matter } from '../../../shared/grant.js';
import type { ProcessStep, StepAction } from './process-definition.js';
import { refusal } from './workflow.errors.js';

/** States of a task: waiting in its unit's pool, taken by an officer, or ended in one of three ways. */
export const TASK_STATES = ['open', 'claimed', 'done', 'returned', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Everything that an officer can do with a task. */
export const TASK_ACTIONS = ['claim', 'assign', 'forward', 'return', 'decide'] as const satisfies readonly (
  | 'claim'
  | 'assign'
  | StepAction
)[];
export type TaskAction = (typeof TASK_ACTIONS)[number];

/**
 * The legal moves of a task; what is not here cannot happen. Whoever acts on a task of the pool takes it by acting. `cancel` is what the
 * end of the case does to tasks that are left, `take-over` what the successor of an agency does to those of its own.
 */
export const TASK_MOVES = {
  open: {
    claim: 'claimed',
    assign: 'claimed',
    forward: 'done',
    return: 'returned',
    decide: 'done',
    cancel: 'cancelled',
    'take-over': 'open',
  },
  claimed: { assign: 'claimed', forward: 'done', return: 'returned', decide: 'done', cancel: 'cancelled', 'take-over': 'open' },
  done: {},
  returned: {},
  cancelled: {},
} as const satisfies Record<TaskState, Partial<Record<TaskAction | CaseAct, TaskState>>>;

/** What becomes of a task without an officer who acts on it. */
export type CaseAct = 'cancel' | 'take-over';

/** Where a move leads from a state, or undefined when the table does not have it. */
export function afterMove(from: TaskState, move: TaskAction | CaseAct): TaskState | undefined {
  return (TASK_MOVES[from] as Partial<Record<TaskAction | CaseAct, TaskState>>)[move];
}

/** How a dossier was decided. */
export const OUTCOMES = ['granted', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One visit of a dossier at a step. */
export interface Task extends Matter {
  readonly dossierId: string;
  readonly id: string;
  /** Order of opening within the case, from 1. */
  readonly ordinal: number;
  readonly stepCode: string;
  readonly stepName: string;
  readonly role: Role;
  readonly unit: string;
  state: TaskState;
  /** Assigned officer, by the id of the actor; null while it is in the pool. */
  assigneeId: string | null;
  readonly openedAt: Date;
  /** Null when neither the step nor the dossier has a deadline, and while the case is suspended. */
  dueAt: Date | null;
  /** Working minutes left when the case was suspended; null when it runs or the step has no time of its own. */
  remainingMinutes: number | null;
  closedAt: Date | null;
  /** Officer who ended it. */
  closedBy: string | null;
  /** On whose behalf that officer did; null for himself. */
  closedFor: string | null;
  outcome: Outcome | null;
  /** Decision by which one person did what two do elsewhere; null where two did. */
  combinedBy: string | null;
  /** What the officer before wrote along: an instruction, or the reason of a return. */
  readonly note: string | null;
}

/** Whether it is open. */
export function isOpen(task: Task): boolean {
  return task.closedAt === null;
}

/** The data of a new task besides its step. */
export interface TaskOpening extends Matter, Pick<Task, 'dossierId' | 'id' | 'ordinal' | 'openedAt' | 'dueAt'> {
  readonly assigneeId: string | undefined;
  readonly note: string | undefined;
}

/**
 * The task of a step: in the pool, or assigned to the named officer. @throws DomainError STEP_UNKNOWN for a step that no role
 * does
 */
export function openedTask(step: ProcessStep, { assigneeId, note, ...opening }: TaskOpening): Task {
  if (!step.role) throw refusal('STEP_UNKNOWN', { step: step.code });
  return {
    ...opening,
    stepCode: step.code,
    stepName: step.name,
    role: step.role,
    unit: step.unit,
    state: assigneeId === undefined ? 'open' : 'claimed',
    assigneeId: assigneeId ?? null,
    remainingMinutes: null,
    closedAt: null,
    closedBy: null,
    closedFor: null,
    outcome: null,
    combinedBy: null,
    note: note ?? null,
  };
}
