import { Injectable } from '@nestjs/common';
import { AgencyReader, OfficerReader } from '../../agencies/index.js';
import type { TaskOutcome, WaitingTask } from './task-outcome.js';

/** A task that waits, with names beside code and id; null where this house knows none. */
export type NamedWaitingTask = WaitingTask & {
  readonly agencyName: string | null;
  readonly assigneeName: string | null;
  readonly assigneeTitle: string | null;
};

/** What a command on a task answers, for people to read. */
export type NamedTaskOutcome = Omit<TaskOutcome, 'waiting'> & { readonly waiting: readonly NamedWaitingTask[] };

/** Puts names beside the codes and ids of an answer, nearly always from memory; a repeated command gets today's names. */
@Injectable()
export class TaskNaming {
  constructor(
    private readonly agencies: AgencyReader,
    private readonly officers: OfficerReader,
  ) {}

  /** The answer with the names of the officers of open tasks. */
  async of(outcome: TaskOutcome): Promise<NamedTaskOutcome> {
    const [agencyName, officer] = await Promise.all([
      this.agencies.names(),
      this.officers.shown(outcome.waiting.map(({ assigneeId }) => assigneeId)),
    ]);
    const waiting = outcome.waiting.map((task) => {
      const assignee = officer(task.assigneeId);
      return {
        ...task,
        agencyName: agencyName(task.agencyCode),
        assigneeName: assignee?.name ?? null,
        assigneeTitle: assignee?.title ?? null,
      };
    });
    return { ...outcome, waiting };
  }
}
