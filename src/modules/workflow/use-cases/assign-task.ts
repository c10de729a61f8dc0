import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { DecisionContexts } from './decision-contexts.js';
import { SuitableOfficers } from './suitable-officers.js';
import type { TaskCommand } from './task-command.js';
import { outcomeOf, type TaskOutcome } from './task-outcome.js';

/** A head gives a task to an officer, or takes it from one and gives it to another (phân công). */
@Injectable()
export class AssignTask {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseRepository,
    private readonly contexts: DecisionContexts,
    private readonly suitable: SuitableOfficers,
  ) {}

  /** @throws DomainError TASK_NOT_FOUND, VERSION_MOVED, CASE_CLOSED, TASK_NOT_OPEN, ROLE_MISSING, OFFICER_NOT_SUITABLE */
  execute({ dossierId, taskId, expected }: TaskCommand, assigneeId: string, actor: Actor): Promise<TaskOutcome> {
    return this.transactions.run(expected, async () => {
      const workCase = await this.cases.load(dossierId);
      const { task, grant } = workCase.assign(taskId, assigneeId, actor, await this.contexts.of(workCase));
      this.cases.actThrough(grant, workCase);
      await this.suitable.check(assigneeId, task);
      return outcomeOf(await this.cases.save(workCase), taskId);
    });
  }
}
