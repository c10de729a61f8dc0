import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import type { Grant } from '../../../shared/grant.js';
import { ConcludeDossier, StartProcessing } from '../../dossiers/index.js';
import type { WorkCase } from '../domain/case.js';
import type { DecisionContext, TaskHandover } from '../domain/decision-context.js';
import { isOpen } from '../domain/task.js';
import { refusal } from '../domain/workflow.errors.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { DecisionContexts } from './decision-contexts.js';
import { SuitableOfficers } from './suitable-officers.js';

/** What an officer says when a task leaves their hands; `resultFileIds` only with the last step, whose end concludes the dossier. */
export interface TaskHandoverWithResult extends TaskHandover {
  readonly resultFileIds?: readonly string[] | undefined;
  /** Number and symbol of the result, and its last local day of validity. */
  readonly resultSymbol?: string | undefined;
  readonly resultValidUntil?: string | undefined;
}

/** Moves a case on and lets the dossier follow in the same transaction: its first move starts the processing, its end concludes it. */
@Injectable()
export class CaseProgress {
  constructor(
    private readonly cases: CaseRepository,
    private readonly contexts: DecisionContexts,
    private readonly suitable: SuitableOfficers,
    private readonly startProcessing: StartProcessing,
    private readonly concludeDossier: ConcludeDossier,
  ) {}

  /**
   * @param move decides on the loaded case, and by which grant
   * @throws DomainError TASK_NOT_FOUND, OFFICER_NOT_SUITABLE, RESULT_TOO_EARLY, and what the move or the dossier refuses
   */
  async advance(
    dossierId: string,
    handover: TaskHandoverWithResult,
    actor: Actor,
    move: (workCase: WorkCase, context: DecisionContext) => Grant,
  ): Promise<WorkCase> {
    const workCase = await this.cases.load(dossierId);
    const isFirst = workCase.isUntouched;
    this.cases.actThrough(move(workCase, await this.contexts.of(workCase)), workCase);
    const next = workCase.tasks.find(isOpen);
    if (next && handover.assigneeId !== undefined) await this.suitable.check(handover.assigneeId, next);
    if (next && handover.resultFileIds?.length) throw refusal('RESULT_TOO_EARLY', { next: next.stepCode });
    if (isFirst) await this.startProcessing.execute(dossierId, 'any');
    await this.cases.save(workCase);
    if (workCase.outcome && workCase.closeReason === 'finished') {
      const { resultFileIds = [], resultSymbol = null, resultValidUntil = null } = handover;
      const conclusion = {
        outcome: workCase.outcome,
        note: workCase.decisionNote,
        ground: workCase.refusalGround,
        combinedBy: workCase.combinedBy,
        resultFileIds,
        resultSymbol,
        resultValidUntil,
      };
      await this.concludeDossier.execute(dossierId, 'any', conclusion, actor);
    }
    return workCase;
  }
}
