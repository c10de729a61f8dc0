import { actingIn, handsOf, performerBy } from '../../../shared/acting.js';
import { agenciesOf, mayLookInto, type Actor, type Role } from '../../../shared/actor.js';
import type { Grant, Matter } from '../../../shared/grant.js';
import type { DomainError } from '../../../shared/domain-error.js';
import type { CaseState } from './case-state.js';
import type { ProcessStep } from './process-definition.js';
import { judge, type Past } from './separation.js';
import type { Duties } from '../../agencies/index.js';
import { TASK_ACTIONS, afterMove, type Task, type TaskAction } from './task.js';
import { refusal, roleMissing } from './workflow.errors.js';

/** Roles that give out the tasks of their agency; a head may also do what the head of a unit below does. */
export const ASSIGNING_ROLES: readonly Role[] = ['unit-head', 'agency-head'];
const STANDS_IN_FOR: Partial<Readonly<Record<Role, Role>>> = { 'agency-head': 'unit-head' };

/** What a rule looks at. */
export interface TaskInCase {
  readonly task: Matter & Pick<Task, 'state' | 'role' | 'assigneeId'>;
  readonly step: ProcessStep;
  readonly caseState: CaseState;
  readonly past: Past;
  /** Duties of the agency that does the step. */
  readonly duties: Duties;
}

/**
 * Whether an actor may know of the task at all; otherwise it does not exist for them. Agencies above look; acting is for the agency whose
 * task it is.
 */
export function maySee(task: Task, actor: Actor): boolean {
  return mayLookInto(actor, task);
}

/** Roles whose tasks a holder of these roles may perform: those held, and those that they may deputise for. */
export function performedBy(held: readonly Role[]): readonly Role[] {
  return [...new Set(held.flatMap((role) => [role, STANDS_IN_FOR[role] ?? role]))];
}

/**
 * The grant by which the actor does this to a task. Only posts that this very task is within, and of a role that does it: another post's
 * roles do not count here.
 */
export function actingOn(action: TaskAction, task: TaskInCase['task'], actor: Actor): Grant | undefined {
  const suits = ({ roles }: Grant): boolean =>
    action === 'assign' ? roles.some((role) => ASSIGNING_ROLES.includes(role)) : performedBy(roles).includes(task.role);
  return forHolder(task, actor, suits) ?? actingIn(actor, task, suits);
}

/** Whoever stands in for the officer who has the task acts on it on his behalf, whatever posts of his own there are. */
function forHolder(task: TaskInCase['task'], actor: Actor, suits: (grant: Grant) => boolean): Grant | undefined {
  if (task.assigneeId === null || task.assigneeId === actor.id) return undefined;
  return actingIn(actor, task, (grant) => grant.onBehalfOf === task.assigneeId && suits(grant));
}

/** Why the actor may not do this now, or undefined when they may. The list of allowed actions and their execution both ask here. */
export function refusalOf(action: TaskAction, { task, step, caseState, past, duties }: TaskInCase, actor: Actor): DomainError | undefined {
  if (caseState === 'closed') return refusal('CASE_CLOSED');
  if (afterMove(task.state, action) === undefined) return refusal('TASK_NOT_OPEN', { state: task.state });
  if (!agenciesOf(actor).includes(task.agencyCode)) return refusal('TASK_OF_OTHER_AGENCY', { agencyCode: task.agencyCode });
  const grant = actingOn(action, task, actor);
  if (!grant) return roleMissing(task.agencyCode, action === 'assign' ? ASSIGNING_ROLES : [task.role]);
  if (action === 'assign') return undefined;
  const hands = handsOf(performerBy(actor, grant));
  const { refused } = judge(step, hands, past, duties);
  if (refused && action !== 'return') return refused;
  if (action === 'claim') return undefined;
  if (caseState === 'suspended') return refusal('CASE_SUSPENDED');
  if (task.assigneeId !== null && !hands.includes(task.assigneeId)) return refusal('TASK_NOT_YOURS');
  return step.actions.includes(action) ? undefined : refusal('ACTION_NOT_ALLOWED', { allowed: step.actions });
}

/** What the actor may do with the task now. */
export function allowedActions(place: TaskInCase, actor: Actor): TaskAction[] {
  return TASK_ACTIONS.filter((action) => refusalOf(action, place, actor) === undefined);
}
