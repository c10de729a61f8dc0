import { type CompiledCalendar, workingMinutesBetween } from '../../../shared/working-calendar/index.js';
import { WORKFLOW_EVENTS } from '../workflow.events.js';
import { CaseRecord } from './case-record.js';
import { afterCaseMove, type CaseMove } from './case-state.js';
import { DOSSIER_TARGET, watchOver } from './deadline-watch.js';
import type { Flow } from './flow.js';
import { stepMinutes } from './stated-time.js';
import { extendedDueAt, rescheduledDueAt, stepDueAt } from './step-deadline.js';
import { isOpen } from './task.js';

/** How the clock of a dossier moves the deadlines of its case and of its steps, and what is watched over. */
export abstract class TimedCase extends CaseRecord {
  /** The dossier's clock stops: deadlines of steps stand still, missed ones stay missed. */
  suspend(flow: Flow): void {
    if (!this.moveTo('suspend')) return;
    // Until the clock runs again nobody knows the deadline. What was missed before stays missed, and is told although the clock stands.
    const missed = this.watches.filter(({ dueAt, stage }) => dueAt <= flow.now && stage !== 'overdue');
    Object.assign(this, { suspendedAt: flow.now, dueAt: null, watches: missed });
    for (const task of this.tasks.filter(isOpen)) {
      if (!task.dueAt || task.dueAt <= flow.now) continue;
      const hasOwnTime = stepMinutes(this.stepAt(task, flow), this.spanMinutes) !== null;
      task.remainingMinutes = hasOwnTime ? workingMinutesBetween(flow.calendarOf(task.agencyCode), flow.now, task.dueAt) : null;
      task.dueAt = null;
    }
    this.record({ type: WORKFLOW_EVENTS.caseSuspended, facts: { ...this.facts(), suspendedAt: flow.now.toISOString() } });
  }

  /** The clock runs again, with the dossier's deadline as it stands now; steps have the time that they had left. */
  resume(dueAt: Date | null, flow: Flow): void {
    if (!this.moveTo('resume')) return;
    this.dueAt = dueAt;
    this.suspendedAt = null;
    for (const task of this.tasks.filter(isOpen)) {
      if (task.dueAt !== null) continue;
      task.dueAt = stepDueAt(flow.calendarOf(task.agencyCode), flow.now, task.remainingMinutes, dueAt);
      task.remainingMinutes = null;
      this.watch(task.id, task.agencyCode, task.dueAt, flow.now, flow);
    }
    this.watch(DOSSIER_TARGET, this.resolvingAgencyCode, dueAt, flow.now, flow);
    this.record({ type: WORKFLOW_EVENTS.caseResumed, facts: { ...this.facts(), resumedAt: flow.now.toISOString(), dueAt: iso(dueAt) } });
  }

  /** The dossier has a later deadline, over which the sweep watches anew; steps that were due with the dossier get more time. */
  extend(dueAt: Date, flow: Flow): void {
    const before = this.dueAt?.getTime();
    this.dueAt = dueAt;
    for (const task of this.tasks.filter((each) => isOpen(each) && each.dueAt !== null && each.dueAt.getTime() === before)) {
      task.dueAt = extendedDueAt(flow.calendarOf(task.agencyCode), task, stepMinutes(this.stepAt(task, flow), this.spanMinutes), dueAt);
      this.watch(task.id, task.agencyCode, task.dueAt, flow.now, flow);
    }
    this.watch(DOSSIER_TARGET, this.resolvingAgencyCode, dueAt, flow.now, flow);
  }

  /**
   * The dossier's deadline on another version of its calendar. Steps keep the working minutes that they have left; missed ones stay missed.
   * @param before the version until now, by which what is left is told; undefined where it is not known any more
   */
  reschedule(dueAt: Date, before: CompiledCalendar | undefined, flow: Flow): void {
    this.dueAt = dueAt;
    for (const task of this.tasks.filter((each) => isOpen(each) && each.dueAt !== null && each.dueAt > flow.now)) {
      const minutes = stepMinutes(this.stepAt(task, flow), this.spanMinutes);
      task.dueAt = rescheduledDueAt(
        { before, after: flow.calendarOf(task.agencyCode) },
        { now: flow.now, dueAt: task.dueAt! },
        minutes,
        dueAt,
      );
      this.watch(task.id, task.agencyCode, task.dueAt, flow.now, flow);
    }
    this.watch(DOSSIER_TARGET, this.resolvingAgencyCode, dueAt, flow.now, flow);
  }

  protected watch(targetKey: string, agencyCode: string, dueAt: Date | null, from: Date, flow: Flow): void {
    if (!dueAt) return;
    this.watches = this.watches.filter((watch) => watch.targetKey !== targetKey);
    this.watches.push(watchOver({ dossierId: this.dossierId, targetKey, agencyCode }, dueAt, from, flow.calendarOf(agencyCode)));
  }

  protected moveTo(move: CaseMove): boolean {
    const next = afterCaseMove(this.state, move);
    if (next) this.state = next;
    return next !== undefined;
  }
}

/** An instant as entries tell it. */
export function iso(instant: Date | null): string | null {
  return instant?.toISOString() ?? null;
}
