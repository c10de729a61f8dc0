import type { Role } from '../../shared/actor.js';
import type { DomainEvent } from '../../shared/domain-event.js';
import type { Outcome } from './domain/task.js';

export * from './hand-over.events.js';
export * from './process.events.js';

/** The target of a deadline that another agency has for its answer. */
export type ConsultationTarget = `consultation:${string}`;

/** The target of the deadline of one consultation. */
export function consultationTarget(consultationId: string): ConsultationTarget {
  return `consultation:${consultationId}`;
}

export const WORKFLOW_EVENTS = {
  caseOpened: 'workflow.case-opened.v1',
  caseSuspended: 'workflow.case-suspended.v1',
  caseResumed: 'workflow.case-resumed.v1',
  caseClosed: 'workflow.case-closed.v1',
  agencyReached: 'workflow.agency-reached.v1',
  taskOpened: 'workflow.task-opened.v1',
  taskClaimed: 'workflow.task-claimed.v1',
  taskAssigned: 'workflow.task-assigned.v1',
  taskTakenOver: 'workflow.task-taken-over.v1',
  taskForwarded: 'workflow.task-forwarded.v1',
  taskReturned: 'workflow.task-returned.v1',
  taskDecided: 'workflow.task-decided.v1',
  deadlineNotified: 'workflow.deadline-told.v1',
} as const;

/** What every entry of a case says about it. */
export interface CaseFacts {
  readonly dossierId: string;
  readonly procedureCode: string;
}

/** What every entry of a task says about it. Officers are named by the id of the actor, never by name. */
export interface TaskFacts extends CaseFacts {
  readonly taskId: string;
  readonly stepCode: string;
  /** As the process names it; absent from entries of older versions. */
  readonly stepName?: string;
  readonly agencyCode: string;
  readonly role: Role;
}

/** The case was opened on a definition, on which it stays. */
export type CaseOpened = DomainEvent<
  'workflow.case-opened.v1',
  CaseFacts & { readonly definitionId: string; readonly definitionCode: string; readonly dueAt: string | null }
>;

/** The clock was stopped; deadlines of steps are suspended until it resumes. */
export type CaseSuspended = DomainEvent<'workflow.case-suspended.v1', CaseFacts & { readonly suspendedAt: string }>;

/** The clock resumed, with the recomputed deadline. */
export type CaseResumed = DomainEvent<
  'workflow.case-resumed.v1',
  CaseFacts & { readonly resumedAt: string; readonly dueAt: string | null }
>;

/** Why a case ended: its last step was done, or the dossier ended before. */
export const CLOSE_REASONS = ['finished', 'withdrawn', 'stopped', 'concluded-elsewhere'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** The case ended; tasks that were still open are cancelled with it. */
export type CaseClosed = DomainEvent<
  'workflow.case-closed.v1',
  CaseFacts & { readonly reason: CloseReason; readonly outcome: Outcome | null; readonly cancelledTaskIds: readonly string[] }
>;

/** The dossier was passed to another agency. */
export type AgencyReached = DomainEvent<
  'workflow.agency-reached.v1',
  CaseFacts & { readonly agencyCode: string; readonly fromAgencyCode: string }
>;

/** A task was opened. */
export type TaskOpened = DomainEvent<
  'workflow.task-opened.v1',
  TaskFacts & { readonly dueAt: string | null; readonly assigneeId: string | null }
>;

/** An officer took a task of the pool. */
export type TaskClaimed = DomainEvent<'workflow.task-claimed.v1', TaskFacts & { readonly assigneeId: string }>;

/** A head gave a task to an officer. */
export type TaskAssigned = DomainEvent<
  'workflow.task-assigned.v1',
  TaskFacts & { readonly assigneeId: string; readonly from: string | null }
>;

/** A task went to the pool of the agency that took over from one that ended; `from` had it there, null where nobody had. */
export type TaskTakenOver = DomainEvent<
  'workflow.task-taken-over.v1',
  TaskFacts & { readonly fromAgencyCode: string; readonly assigneeId: null; readonly from: string | null }
>;

/** How a step ended, against its own deadline. */
export interface StepEnd {
  readonly officerId: string;
  readonly openedAt: string;
  readonly dueAt: string | null;
  /** Step that follows; null when it was the last one. */
  readonly toStep: string | null;
  /** As the process names it; absent from entries of older versions. */
  readonly toStepName?: string | null;
  /** Decision by which the officer did what two do elsewhere; absent where two did. */
  readonly combinedBy?: string;
}

/** A step was done; the instruction to the next officer is in the personal part. */
export type TaskForwarded = DomainEvent<'workflow.task-forwarded.v1', TaskFacts & StepEnd, { readonly note: string }>;

/** A step went back; the reason is in the personal part. */
export type TaskReturned = DomainEvent<'workflow.task-returned.v1', TaskFacts & StepEnd, { readonly note: string }>;

/** A competent officer decided. */
export type TaskDecided = DomainEvent<
  'workflow.task-decided.v1',
  TaskFacts & StepEnd & { readonly outcome: Outcome },
  { readonly note: string }
>;

/** What a notice of a deadline says: near, or missed. */
export type DeadlineKind = 'due-soon' | 'overdue';

/**
 * A notice of a deadline was given, once; on a stream of its own, so that the dossier's version stays. `target` is `dossier`, a task's id,
 * or a consultation by `consultationTarget`.
 */
export type DeadlineNotified = DomainEvent<
  'workflow.deadline-told.v1',
  { readonly dossierId: string; readonly agencyCode: string; readonly target: string; readonly kind: DeadlineKind; readonly dueAt: string }
>;
