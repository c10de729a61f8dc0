import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { DecisionContexts } from './decision-contexts.js';
import type { TaskCommand } from './task-command.js';
import { outcomeOf, type TaskOutcome } from './task-outcome.js';

/** The officer sends the dossier back to a step that it has passed, with the reason (trả lại). */
@Injectable()
export class ReturnTask {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CaseRepository,
    private readonly contexts: DecisionContexts,
  ) {}

  /**
   * @throws DomainError TASK_NOT_FOUND, VERSION_MOVED, CASE_CLOSED, CASE_SUSPENDED, TASK_NOT_OPEN, TASK_NOT_YOURS, ROLE_MISSING,
   *   ACTION_NOT_ALLOWED, STEP_UNKNOWN, STEP_NOT_EARLIER, REASON_MISSING
   */
  execute({ dossierId, taskId, expected }: TaskCommand, reason: string, to: string | undefined, actor: Actor): Promise<TaskOutcome> {
    return this.transactions.run(expected, async () => {
      const workCase = await this.cases.load(dossierId);
      this.cases.actThrough(workCase.returnBack(taskId, reason, to, actor, await this.contexts.of(workCase)), workCase);
      return outcomeOf(await this.cases.save(workCase), taskId);
    });
  }
}
