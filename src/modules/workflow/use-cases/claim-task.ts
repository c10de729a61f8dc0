import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { DecisionContexts } from './decision-contexts.js';
import type { TaskCommand } from './task-command.js';
import { outcomeOf, type TaskOutcome } from './task-outcome.js';

/** An officer takes a task of the pool (nhận việc). */
@Injectable()
export class ClaimTask {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseRepository,
    private readonly contexts: DecisionContexts,
  ) {}

  /** @throws DomainError TASK_NOT_FOUND, VERSION_MOVED, CASE_CLOSED, TASK_NOT_OPEN, ROLE_MISSING */
  execute({ dossierId, taskId, expected }: TaskCommand, actor: Actor): Promise<TaskOutcome> {
    return this.transactions.run(expected, async () => {
      const workCase = await this.cases.load(dossierId);
      this.cases.actThrough(workCase.claim(taskId, actor, await this.contexts.of(workCase)), workCase);
      return outcomeOf(await this.cases.save(workCase), taskId);
    });
  }
}
