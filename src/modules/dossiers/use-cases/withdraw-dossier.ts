import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import { assertReceiving } from '../domain/dossier-access.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { ActForApplicant } from './act-for-applicant.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';

/** The applicant, or an authorised submitter, withdraws a dossier (rút hồ sơ), online or through the counter. */
@Injectable()
export class WithdrawDossier {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly forApplicant: ActForApplicant,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, SUBMITTER_NOT_AUTHORISED, VERSION_MOVED, MOVE_NOT_ALLOWED, DECISION_EXISTS */
  execute(dossierId: string, expected: Version, reason: string, actor: Actor): Promise<DossierOutcome> {
    return this.transactions.run(expected, async () => {
      const dossier = await this.dossiers.load(dossierId);
      if (actor.kind === 'officer') this.transactions.current.actOnBehalfOf(assertReceiving(dossier, actor).onBehalfOf, dossier.id);
      else this.forApplicant.check(dossier, actor);
      dossier.withdraw(reason, this.clock.now());
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
