import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import type { ConclusionOutcome } from '../dossiers.events.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { assertResult, refusalDecision } from '../domain/result-rule.js';
import type { Ground } from '../domain/decisions.js';
import { AttachFiles } from './attach-files.js';
import { IssueResult } from './issue-result.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';

/** What a competent person decided. */
export interface Conclusion {
  readonly outcome: ConclusionOutcome;
  readonly note?: string | null;
  /** Reason and legal basis of a refusal. */
  readonly ground?: Ground | null;
  /** Decision by which one person appraised and decided. */
  readonly combinedBy?: string | null;
  /** Files of the result, uploaded by the one who decides. */
  readonly resultFileIds?: readonly string[];
  /** Number and symbol of the result, and the last local date on which it is valid; null or left out: none. */
  readonly resultSymbol?: string | null;
  readonly resultValidUntil?: string | null;
}

/** Called by the workflow on its last step, which has checked who may: the dossier is resolved, granted or refused. */
@Injectable()
export class ConcludeDossier {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly attach: AttachFiles,
    private readonly issueResult: IssueResult,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError DOSSIER_NOT_FOUND, VERSION_MOVED, MOVE_NOT_ALLOWED, FEE_NOT_SETTLED, FILE_UNKNOWN, RESULT_VALIDITY_ENDED,
   *   REFUSAL_GROUND_MISSING, REFUSAL_DECISION_MISSING, RESULT_MISSING
   */
  execute(dossierId: string, expected: Version, conclusion: Conclusion, actor: Actor): Promise<DossierOutcome> {
    return this.transactions.run(expected, async () => {
      const at = this.clock.now();
      const dossier = await this.dossiers.load(dossierId);
      await this.attach.execute(dossier, conclusion.resultFileIds ?? [], 'result', actor, at);
      if (conclusion.outcome === 'refused') dossier.decisionNumber = refusalDecision(conclusion);
      dossier.conclude(conclusion.outcome, conclusion.note ?? null, at, conclusion);
      if (conclusion.outcome === 'granted') assertResult(dossier, conclusion);
      await this.dossiers.save(dossier);
      await this.issueResult.execute(dossier, conclusion, at);
      return outcomeOf(dossier);
    });
  }
}
