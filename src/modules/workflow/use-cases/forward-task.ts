import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { CaseProgress, type TaskHandoverWithResult } from './case-progress.js';
import type { TaskCommand } from './task-command.js';
import { outcomeOf, type TaskOutcome } from './task-outcome.js';

/** The officer has done the step and sends the dossier on (chuyển xử lý). The end of the last step concludes the dossier. */
@Injectable()
export class ForwardTask {
  constructor(
    private readonly transactions: Transactions,
    private readonly progress: CaseProgress,
  ) {}

  /**
   * @throws DomainError TASK_NOT_FOUND, VERSION_MOVED, CASE_CLOSED, CASE_SUSPENDED, TASK_NOT_OPEN, TASK_NOT_YOURS, ROLE_MISSING,
   *   ACTION_NOT_ALLOWED,
   *    STEP_UNKNOWN, STEP_NOT_NEXT, STEP_CHOICE_NEEDED, DECISION_MISSING, OFFICER_NOT_SUITABLE, RESULT_TOO_EARLY, and what ConcludeDossier
   *   refuses
   */
  execute({ dossierId, taskId, expected }: TaskCommand, handover: TaskHandoverWithResult, actor: Actor): Promise<TaskOutcome> {
    return this.transactions.run(expected, async () => {
      const workCase = await this.progress.advance(dossierId, handover, actor, (each, context) =>
        each.forward(taskId, handover, actor, context),
      );
      return outcomeOf(workCase, taskId);
    });
  }
}
