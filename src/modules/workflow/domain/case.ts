import { iso } from '../../../shared/clock.js';
import { handsOf, performerBy } from '../../../shared/acting.js';
import type { Actor } from '../../../shared/actor.js';
import type { Confidentiality, Grant } from '../../../shared/grant.js';
import { newId } from '../../../shared/id.js';
import { workingMinutesBetween } from '../../../shared/working-calendar/index.js';
import type { DossierEvent } from '../../dossiers/index.js';
import { WORKFLOW_EVENTS, type CloseReason, type StepEnd } from '../workflow.events.js';
import { DOSSIER_TARGET } from './deadline-watch.js';
import type { DecisionContext, TaskHandover } from './decision-context.js';
import type { ProcessStep } from './process-definition.js';
import { ONCE_DECIDED } from './once-decided.js';
import { chooseEarlier, chooseNext, forgetsDecision } from './route.js';
import { stepMinutes } from './stated-time.js';
import { stepDueAt } from './step-deadline.js';
import { judge } from './separation.js';
import { actingOn, maySee, refusalOf } from './task-rules.js';
import { afterMove, isOpen, openedTask, type Outcome, type Task, type TaskAction } from './task.js';
import { TimedCase } from './timed-case.js';
import { reasonMissing, refusal, refusalGroundMissing } from './workflow.errors.js';

/** The facts of a dossier when its case is opened. */
export interface CaseOpening {
  readonly dossierId: string;
  readonly definitionId: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly sectorCode: string | null;
  readonly confidentiality: Confidentiality;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly provinceAgencyCode: string;
  readonly receivedAt: Date;
  /** Officer who received it. */
  readonly receivedBy: string;
  /** On whose behalf that officer received it; null for himself. */
  readonly receivedFor: string | null;
  readonly dueAt: Date | null;
}

/** What an officer may do, and by which grant. */
interface Permitted {
  readonly task: Task;
  readonly step: ProcessStep;
  readonly grant: Grant;
}

/** The way of one dossier through its process. It stays on the definition on which it was opened. Moves return the grant acted by. */
export class WorkCase extends TimedCase {
  /** Opens the case of a received dossier with the first task of its process. */
  static open(opening: CaseOpening, context: DecisionContext): WorkCase {
    const { receivedAt, dueAt } = opening;
    const span =
      dueAt && dueAt > receivedAt ? workingMinutesBetween(context.calendarOf(opening.resolvingAgencyCode), receivedAt, dueAt) : null;
    const { receivedAt: openedAt, ...known } = opening;
    const workCase = Object.assign(new WorkCase(), known, {
      openedAt,
      spanMinutes: span,
      state: 'open' as const,
      dossierCode: null,
      startedAt: null,
      suspendedAt: null,
      closedAt: null,
      closeReason: null,
      outcome: null,
      decisionNote: null,
      refusalGround: null,
      tasks: [],
      watches: [],
    });
    workCase.record({
      type: WORKFLOW_EVENTS.caseOpened,
      facts: { ...workCase.facts(), definitionId: opening.definitionId, definitionCode: context.definition.code, dueAt: iso(dueAt) },
    });
    workCase.watch(DOSSIER_TARGET, opening.resolvingAgencyCode, dueAt, receivedAt, context);
    workCase.openTask(context.definition.steps[0]!, {}, context);
    return workCase;
  }

  /** Whether the first officer has yet to send the dossier on its way. */
  get isUntouched(): boolean {
    return this.startedAt === null;
  }

  /** An officer takes a task of the pool. @throws DomainError as `permit` */
  claim(taskId: string, actor: Actor, context: DecisionContext): Grant {
    const { task, grant } = this.permit('claim', taskId, actor, context);
    Object.assign(task, { state: 'claimed', assigneeId: actor.id });
    this.record({ type: WORKFLOW_EVENTS.taskClaimed, facts: { ...this.factsOf(task), assigneeId: actor.id } });
    return grant;
  }

  /** A head gives a task to an officer, who must be suitable. @throws DomainError as `permit`, and what `judge` refuses the officer */
  assign(taskId: string, assigneeId: string, actor: Actor, context: DecisionContext): { task: Task; grant: Grant } {
    const { task, step, grant } = this.permit('assign', taskId, actor, context);
    this.assertMayDo(step, assigneeId, context);
    this.record({ type: WORKFLOW_EVENTS.taskAssigned, facts: { ...this.factsOf(task), assigneeId, from: task.assigneeId } });
    Object.assign(task, { state: 'claimed', assigneeId });
    return { task, grant };
  }

  /**
   * The officer has done the step and sends the dossier on. The end of the last step ends the case.
   * @throws DomainError as `permit`, STEP_UNKNOWN, STEP_NOT_NEXT, STEP_CHOICE_NEEDED, DECISION_MISSING
   */
  forward(taskId: string, handover: TaskHandover, actor: Actor, context: DecisionContext): Grant {
    const { task, step, grant } = this.permit('forward', taskId, actor, context);
    this.leave(
      task,
      chooseNext(context.definition, step, handover.to),
      handover,
      { action: 'forward', event: WORKFLOW_EVENTS.taskForwarded, actor, grant },
      context,
    );
    return grant;
  }

  /** A competent officer decides, and the dossier proceeds with the decision. @throws DomainError as `forward`, REFUSAL_GROUND_MISSING */
  decide(taskId: string, outcome: Outcome, handover: TaskHandover, actor: Actor, context: DecisionContext): Grant {
    const { task, step, grant } = this.permit('decide', taskId, actor, context);
    const next = chooseNext(context.definition, step, handover.to);
    if (outcome === 'refused' && !handover.refusal) throw refusalGroundMissing();
    Object.assign(task, { outcome });
    Object.assign(this, { outcome, decisionNote: handover.note ?? null, refusalGround: outcome === 'refused' ? handover.refusal : null });
    this.leave(task, next, handover, { action: 'decide', event: WORKFLOW_EVENTS.taskDecided, actor, grant }, context);
    return grant;
  }

  /**
   * The officer sends the dossier back to a step that it has passed, to the officer who did it there.
   * @throws DomainError as `permit`, STEP_UNKNOWN, STEP_NOT_EARLIER, REASON_MISSING
   */
  returnBack(taskId: string, reason: string, to: string | undefined, actor: Actor, context: DecisionContext): Grant {
    const { task, grant } = this.permit('return', taskId, actor, context);
    if (reason.trim() === '') throw reasonMissing();
    const target = chooseEarlier(context.definition, this.tasks, task, to);
    if (forgetsDecision(context.definition, target.step)) Object.assign(this, { outcome: null, decisionNote: null, refusalGround: null });
    this.leave(
      task,
      target.step,
      { note: reason, assigneeId: target.assigneeId },
      { action: 'return', event: WORKFLOW_EVENTS.taskReturned, actor, grant },
      context,
    );
    return grant;
  }

  /** Whether an act on the dossier still fits, by what the case has come to. @throws DomainError DECISION_EXISTS */
  assertFits(act: DossierEvent['type']): void {
    if (this.outcome !== null && ONCE_DECIDED[act] === 'refused') throw refusal('DECISION_EXISTS');
  }

  /** Ends the case; tasks that are left are cancelled. Does nothing when it has ended. */
  close(reason: CloseReason, at: Date): void {
    if (!this.moveTo('close')) return;
    const left = this.tasks.filter(isOpen);
    for (const task of left) {
      Object.assign(task, { state: afterMove(task.state, 'cancel'), closedAt: at });
      this.turn(task, at);
    }
    Object.assign(this, { closedAt: at, closeReason: reason, watches: [] });
    this.record({
      type: WORKFLOW_EVENTS.caseClosed,
      facts: { ...this.facts(), reason, outcome: this.outcome, cancelledTaskIds: left.map(({ id }) => id) },
    });
  }

  /**
   * The task, its step and the grant acted by, when the actor may do this now.
   * @throws DomainError TASK_NOT_FOUND for what the actor may not see, else what `refusalOf` says
   */
  private permit(action: TaskAction, taskId: string, actor: Actor, context: DecisionContext): Permitted {
    const task = this.tasks.find(({ id }) => id === taskId);
    if (!task || !maySee(task, actor)) throw refusal('TASK_NOT_FOUND');
    const step = this.stepAt(task, context);
    const refused = refusalOf(action, this.placeOf(task, context), actor);
    if (refused) throw refused;
    return { task, step, grant: actingOn(action, task, actor)! };
  }

  private leave(
    task: Task,
    next: ProcessStep | undefined,
    handover: TaskHandover,
    { action, event, actor, grant }: { action: TaskAction; event: string; actor: Actor; grant: Grant },
    context: DecisionContext,
  ): void {
    if (!next && this.outcome === null) throw refusal('DECISION_MISSING');
    const { note } = handover;
    const end: StepEnd = {
      officerId: actor.id,
      openedAt: task.openedAt.toISOString(),
      dueAt: iso(task.dueAt),
      toStep: next?.code ?? null,
      toStepName: next?.name ?? null,
    };
    const hands = handsOf(performerBy(actor, grant));
    const { combinedBy } = judge(this.stepAt(task, context), hands, this.past(context), context.dutiesOf(task.agencyCode));
    const more = { ...(action === 'decide' ? { outcome: task.outcome } : {}), ...(combinedBy === null ? {} : { combinedBy }) };
    Object.assign(task, {
      combinedBy,
      state: afterMove(task.state, action),
      assigneeId: actor.id,
      closedBy: actor.id,
      closedFor: grant.onBehalfOf,
      closedAt: context.now,
    });
    this.watches = this.watches.filter(({ targetKey }) => targetKey !== task.id);
    this.startedAt ??= context.now;
    this.turn(task, context.now);
    this.record({
      type: event,
      facts: { ...this.factsOf(task), ...end, ...more },
      ...(note === undefined ? {} : { personal: { note } }),
    });
    if (next) this.openTask(next, handover, context);
    else this.close('finished', context.now);
  }

  private openTask(step: ProcessStep, { note, assigneeId }: TaskHandover, context: DecisionContext): void {
    const agencyCode = this.agencyOf(step);
    const fromAgencyCode = this.tasks.at(-1)?.agencyCode ?? this.receivingAgencyCode;
    if (assigneeId !== undefined) this.assertMayDo(step, assigneeId, context);
    const dueAt = stepDueAt(context.calendarOf(agencyCode), context.now, stepMinutes(step, this.spanMinutes), this.dueAt);
    const task = openedTask(step, {
      dossierId: this.dossierId,
      id: newId(),
      ordinal: this.tasks.length + 1,
      agencyCode,
      sectorCode: this.sectorCode,
      procedureCode: this.procedureCode,
      confidentiality: this.confidentiality,
      openedAt: context.now,
      dueAt,
      assigneeId,
      note,
    });
    this.tasks.push(task);
    this.turn(task, null);
    this.watch(task.id, agencyCode, dueAt, context.now, context);
    if (agencyCode !== fromAgencyCode)
      this.record({ type: WORKFLOW_EVENTS.agencyReached, facts: { ...this.facts(), agencyCode, fromAgencyCode } });
    this.record({ type: WORKFLOW_EVENTS.taskOpened, facts: { ...this.factsOf(task), dueAt: iso(dueAt), assigneeId: task.assigneeId } });
  }

  private assertMayDo(step: ProcessStep, officerId: string, context: DecisionContext): void {
    const { refused } = judge(step, [officerId], this.past(context), context.dutiesOf(this.agencyOf(step)));
    if (refused) throw refused;
  }
}
