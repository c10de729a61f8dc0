import type { Confidentiality } from '../../../shared/grant.js';
import { EventSource } from '../../../shared/domain-event.js';
import { WORKFLOW_EVENTS, type CaseFacts, type CloseReason, type TaskFacts } from '../workflow.events.js';
import type { CaseState } from './case-state.js';
import type { DeadlineWatch } from './deadline-watch.js';
import type { DecisionContext, RefusalGround } from './decision-context.js';
import { stepOf, type ProcessStep } from './process-definition.js';
import type { Past } from './separation.js';
import type { TaskInCase } from './task-rules.js';
import { afterMove, isOpen, type Outcome, type Task } from './task.js';
import { refusal } from './workflow.errors.js';

/** A task that was given to an agency, or taken from it, by a command that is still open. */
export interface Turn {
  readonly task: Task;
  /** When the task ended; null when it was opened. */
  readonly endedAt: Date | null;
}

/** The agencies to which the dossier belongs. */
export type CaseOwners = Pick<CaseRecord, 'receivingAgencyCode' | 'resolvingAgencyCode'>;

const turns = new WeakMap<CaseRecord, Turn[]>();

/** A case's row, tasks and watches, and what its entries carry. The moves are in `WorkCase`. */
export abstract class CaseRecord extends EventSource {
  dossierId: string;
  definitionId: string;
  state: CaseState;
  procedureCode: string;
  procedureName: string;
  sectorCode: string | null;
  confidentiality: Confidentiality;
  /** Copy for worklists; drawn in the flush of the acceptance. */
  dossierCode: string | null;
  receivingAgencyCode: string;
  resolvingAgencyCode: string;
  provinceAgencyCode: string;
  openedAt: Date;
  /** Officer who received the dossier; null for cases from before it was kept. */
  receivedBy: string | null;
  /** On whose behalf that officer received it; null for himself. */
  receivedFor: string | null;
  /** Copy of the dossier's deadline as the workflow last received it. */
  dueAt: Date | null;
  /** Working minutes of the dossier's whole time when the case was opened, of which steps take their shares. */
  spanMinutes: number | null;
  /** When the first officer sent it on its way; null until then. */
  startedAt: Date | null;
  suspendedAt: Date | null;
  closedAt: Date | null;
  closeReason: CloseReason | null;
  /** The last decision, which the end of the case gives to the dossier. */
  outcome: Outcome | null;
  /** What was written with the decision; the dossier is concluded with it. */
  decisionNote: string | null;
  /** Why it is refused, where that is the decision; personal data may be in it. */
  refusalGround: RefusalGround | null;
  tasks: Task[];
  watches: DeadlineWatch[];

  /** Decisions of agencies by which one person did what two do elsewhere, as the dossier keeps them; null where two did. */
  get combinedBy(): string | null {
    const decisions = new Set(this.tasks.flatMap((task) => task.combinedBy ?? []));
    return decisions.size === 0 ? null : [...decisions].join('; ');
  }

  /** Whether an agency is a party of the dossier: it received it or resolves it. Others have their turns. */
  isParty(agencyCode: string): boolean {
    return agencyCode === this.receivingAgencyCode || agencyCode === this.resolvingAgencyCode;
  }

  /** Hands over whose turn began and ended since the last call. */
  takeTurns(): readonly Turn[] {
    const taken = turns.get(this) ?? [];
    turns.delete(this);
    return taken;
  }

  /** What the rules of tasks look at. */
  placeOf(task: Task, context: DecisionContext): TaskInCase {
    return {
      task,
      step: this.stepAt(task, context),
      caseState: this.state,
      past: this.past(context),
      duties: context.dutiesOf(task.agencyCode),
    };
  }

  /** Agency whose officers do a step. */
  agencyOf(step: ProcessStep): string {
    if (step.agency === 'province') return this.provinceAgencyCode;
    return step.agency === 'receiving' ? this.receivingAgencyCode : this.resolvingAgencyCode;
  }

  /**
   * Agencies of the dossier ended, and others have it: open tasks are in the pools of those, with the deadlines that they had. What
   * was done stays with who did it.
   */
  takeOver(owners: CaseOwners): void {
    const successors = new Map([
      [this.receivingAgencyCode, owners.receivingAgencyCode],
      [this.resolvingAgencyCode, owners.resolvingAgencyCode],
    ]);
    Object.assign(this, owners);
    const ownerOf = (agencyCode: string): string => successors.get(agencyCode) ?? agencyCode;
    this.watches = this.watches.map((watch) => ({ ...watch, agencyCode: ownerOf(watch.agencyCode) }));
    for (const task of this.tasks) {
      const [fromAgencyCode, agencyCode] = [task.agencyCode, ownerOf(task.agencyCode)];
      if (!isOpen(task) || agencyCode === fromAgencyCode) continue;
      const from = task.assigneeId;
      Object.assign(task, { agencyCode, state: afterMove(task.state, 'take-over'), assigneeId: null });
      this.record({ type: WORKFLOW_EVENTS.taskTakenOver, facts: { ...this.factsOf(task), fromAgencyCode, assigneeId: null, from } });
    }
  }

  protected stepAt(task: Task, context: DecisionContext): ProcessStep {
    const step = stepOf(context.definition, task.stepCode);
    if (!step) throw refusal('STEP_UNKNOWN', { step: task.stepCode });
    return step;
  }

  protected past({ definition }: DecisionContext): Past {
    const visits = this.tasks.map(({ stepCode, closedBy, closedFor, state }) => ({ stepCode, hands: known(closedBy, closedFor), state }));
    return { definition, receivedBy: known(this.receivedBy, this.receivedFor), visits };
  }

  protected turn(task: Task, endedAt: Date | null): void {
    turns.set(this, [...(turns.get(this) ?? []), { task, endedAt }]);
  }

  protected facts(): CaseFacts {
    return { dossierId: this.dossierId, procedureCode: this.procedureCode };
  }

  protected factsOf(task: Task): TaskFacts {
    return {
      ...this.facts(),
      taskId: task.id,
      stepCode: task.stepCode,
      stepName: task.stepName,
      agencyCode: task.agencyCode,
      role: task.role,
    };
  }
}

function known(...ids: readonly (string | null)[]): readonly string[] {
  return ids.flatMap((id) => id ?? []);
}
