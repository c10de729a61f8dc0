import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import type { Outcome } from '../domain/task.js';
import { CaseProgress, type TaskHandoverWithResult } from './case-progress.js';
import type { TaskCommand } from './task-command.js';
import { outcomeOf, type TaskOutcome } from './task-outcome.js';

/**
 * A competent officer decides (quyết định), and the dossier proceeds with the decision. Where the decision is the last step, the dossier is
 * concluded at once.
 */
@Injectable()
export class DecideTask {
  constructor(
    private readonly transactions: Transactions,
    private readonly progress: CaseProgress,
  ) {}

  /** @throws DomainError as ForwardTask */
  execute(
    { dossierId, taskId, expected }: TaskCommand,
    outcome: Outcome,
    handover: TaskHandoverWithResult,
    actor: Actor,
  ): Promise<TaskOutcome> {
    return this.transactions.run(expected, async () => {
      const workCase = await this.progress.advance(dossierId, handover, actor, (each, context) =>
        each.decide(taskId, outcome, handover, actor, context),
      );
      return outcomeOf(workCase, taskId);
    });
  }
}
