import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { ConsultedDossierRepository } from '../persistence/consulted-dossier.repository.js';
import { outcomeOf, type ConsultationOutcome } from './consultation-outcome.js';

/** The asked agency answers, in time or late. */
@Injectable()
export class AnswerConsultation {
  constructor(
    private readonly transactions: Transactions,
    private readonly consulted: ConsultedDossierRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError VERSION_MOVED, and what `ConsultedDossier.answer` throws */
  execute(dossierId: string, consultationId: string, expected: Version, answer: string, actor: Actor): Promise<ConsultationOutcome> {
    return this.transactions.run(expected, async () => {
      const at = this.clock.now();
      const consulted = await this.consulted.load(dossierId);
      const consultation = consulted.answer(consultationId, answer, actor, at);
      const principal = consulted.principalAt(consultation.askedAgencyCode, actor);
      this.transactions.current.actOnBehalfOf(principal, consulted.dossierId);
      await this.consulted.save(consulted);
      return outcomeOf(consultation, at);
    });
  }
}
