import { iso } from '../../../shared/clock.js';
import { type CompiledCalendar, workingMinutesBetween } from '../../../shared/working-calendar/index.js';
import { WORKFLOW_EVENTS } from '../workflow.events.js';
import { CaseRecord } from './case-record.js';
import { afterCaseMove, type CaseMove } from './case-state.js';
import { DOSSIER_TARGET, watchOver } from './deadline-watch.js';
import type { DecisionContext } from './decision-context.js';
import { stepMinutes } from './stated-time.js';
import { extendedDueAt, rescheduledDueAt, stepDueAt } from './step-deadline.js';
import { isOpen } from './task.js';

/** How the clock of a dossier moves the deadlines of its case and of its steps, and what is watched over. */
export abstract class TimedCase extends CaseRecord {
  /** The dossier's clock stops: deadlines of steps are suspended, missed ones stay missed. */
  suspend(context: DecisionContext): void {
    if (!this.moveTo('suspend')) return;
    // The deadline is unknown until the clock resumes. What was missed before stays missed, and its notice is given although the clock
    // is stopped.
    const missed = this.watches.filter(({ dueAt, stage }) => dueAt <= context.now && stage !== 'overdue');
    Object.assign(this, { suspendedAt: context.now, dueAt: null, watches: missed });
    for (const task of this.tasks.filter(isOpen)) {
      if (!task.dueAt || task.dueAt <= context.now) continue;
      const hasOwnTime = stepMinutes(this.stepAt(task, context), this.spanMinutes) !== null;
      task.remainingMinutes = hasOwnTime ? workingMinutesBetween(context.calendarOf(task.agencyCode), context.now, task.dueAt) : null;
      task.dueAt = null;
    }
    this.record({ type: WORKFLOW_EVENTS.caseSuspended, facts: { ...this.facts(), suspendedAt: context.now.toISOString() } });
  }

  /** The clock resumes with the dossier's recomputed deadline; steps keep the time that they had left. */
  resume(dueAt: Date | null, context: DecisionContext): void {
    if (!this.moveTo('resume')) return;
    this.dueAt = dueAt;
    this.suspendedAt = null;
    for (const task of this.tasks.filter(isOpen)) {
      if (task.dueAt !== null) continue;
      task.dueAt = stepDueAt(context.calendarOf(task.agencyCode), context.now, task.remainingMinutes, dueAt);
      task.remainingMinutes = null;
      this.watch(task.id, task.agencyCode, task.dueAt, context.now, context);
    }
    this.watch(DOSSIER_TARGET, this.resolvingAgencyCode, dueAt, context.now, context);
    this.record({ type: WORKFLOW_EVENTS.caseResumed, facts: { ...this.facts(), resumedAt: context.now.toISOString(), dueAt: iso(dueAt) } });
  }

  /** The dossier has a later deadline, which is watched from the start; steps that were due with the dossier get more time. */
  extend(dueAt: Date, context: DecisionContext): void {
    const before = this.dueAt?.getTime();
    this.dueAt = dueAt;
    for (const task of this.tasks.filter((each) => isOpen(each) && each.dueAt !== null && each.dueAt.getTime() === before)) {
      task.dueAt = extendedDueAt(
        context.calendarOf(task.agencyCode),
        task,
        stepMinutes(this.stepAt(task, context), this.spanMinutes),
        dueAt,
      );
      this.watch(task.id, task.agencyCode, task.dueAt, context.now, context);
    }
    this.watch(DOSSIER_TARGET, this.resolvingAgencyCode, dueAt, context.now, context);
  }

  /**
   * The dossier's deadline on another version of its calendar. Steps keep the working minutes that they have left; missed ones stay missed.
   * @param before the version until now, by which the time left is computed; undefined where it is not known any more
   */
  reschedule(dueAt: Date, before: CompiledCalendar | undefined, context: DecisionContext): void {
    this.dueAt = dueAt;
    for (const task of this.tasks.filter((each) => isOpen(each) && each.dueAt !== null && each.dueAt > context.now)) {
      const minutes = stepMinutes(this.stepAt(task, context), this.spanMinutes);
      task.dueAt = rescheduledDueAt(
        { before, after: context.calendarOf(task.agencyCode) },
        { now: context.now, dueAt: task.dueAt! },
        minutes,
        dueAt,
      );
      this.watch(task.id, task.agencyCode, task.dueAt, context.now, context);
    }
    this.watch(DOSSIER_TARGET, this.resolvingAgencyCode, dueAt, context.now, context);
  }

  protected watch(targetKey: string, agencyCode: string, dueAt: Date | null, from: Date, context: DecisionContext): void {
    if (!dueAt) return;
    this.watches = this.watches.filter((watch) => watch.targetKey !== targetKey);
    this.watches.push(watchOver({ dossierId: this.dossierId, targetKey, agencyCode }, dueAt, from, context.calendarOf(agencyCode)));
  }

  protected moveTo(move: CaseMove): boolean {
    const next = afterCaseMove(this.state, move);
    if (next) this.state = next;
    return next !== undefined;
  }
}
