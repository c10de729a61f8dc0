import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import { assertHandsInAsSelf } from '../domain/dossier-access.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import type { Submission } from './submission.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';
import { RegisterDossier } from './register-dossier.js';

/** A citizen or business submits online (nộp hồ sơ trực tuyến); the dossier waits for reception. */
@Injectable()
export class SubmitDossier {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly register: RegisterDossier,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError SUBMITTER_NOT_CALLER, and what `RegisterDossier` refuses */
  execute(submission: Submission, actor: Actor): Promise<DossierOutcome> {
    return this.transactions.run('any', async () => {
      const dossier = await this.register.execute(submission, 'online', actor, this.clock.now(), () => {
        assertHandsInAsSelf(submission.applicant, submission.submitter ?? null, actor.identityNumber);
        return submission.receivingAgencyCode ?? submission.resolvingAgencyCode;
      });
      this.dossiers.add(dossier);
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
