import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localIso } from '../../../shared/clock.js';
import { EnlistOwnDossier } from '../../dossiers/index.js';
import { dossierNotReturned, feedbackGiven } from '../domain/feedback.errors.js';
import { Satisfaction, type SatisfactionAnswer } from '../domain/satisfaction.js';
import { SatisfactionRepository } from '../persistence/satisfaction.repository.js';

/** What giving feedback answers. */
export interface FeedbackOutcome {
  readonly dossierId: string;
  /** ISO 8601 with the offset of Viet Nam. */
  readonly givenAt: string;
  /** Version of the dossier after it. */
  readonly version: number;
}

/** The applicant rates a dossier whose result was returned (đánh giá mức độ hài lòng), once. */
@Injectable()
export class GiveFeedback {
  constructor(
    private readonly transactions: Transactions,
    private readonly enlistOwn: EnlistOwnDossier,
    private readonly answers: SatisfactionRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, VERSION_MOVED, DOSSIER_NOT_RETURNED, FEEDBACK_GIVEN */
  execute(dossierId: string, expected: Version, answer: SatisfactionAnswer, actor: Actor): Promise<FeedbackOutcome> {
    return this.transactions.run(expected, async () => {
      const dossier = await this.enlistOwn.execute(dossierId, expected, actor);
      if (dossier.status !== 'result-returned') throw dossierNotReturned();
      if (await this.answers.find(dossier.id)) throw feedbackGiven();
      const given = await this.answers.add(Satisfaction.give(dossier, answer, this.clock.now()));
      return { dossierId: given.dossierId, givenAt: localIso(given.givenAt), version: 0 };
    });
  }
}
