import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { DossierAdmission, JoinProcessing, type JoinedDossier } from '../../dossiers/index.js';
import { ConsultedDossier, type Question } from '../domain/consulted-dossier.js';
import { refusal } from '../domain/routing.errors.js';
import { ConsultedDossierRepository } from '../persistence/consulted-dossier.repository.js';
import { AnswerTime } from './answer-time.js';
import { outcomeOf, type ConsultationOutcome } from './consultation-outcome.js';

/** The resolving agency asks another one for its opinion on a running dossier, which that one sees from then on. */
@Injectable()
export class AskConsultation {
  constructor(
    private readonly transactions: Transactions,
    private readonly joinProcessing: JoinProcessing,
    private readonly consulted: ConsultedDossierRepository,
    private readonly admission: DossierAdmission,
    private readonly answerTime: AnswerTime,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError DOSSIER_NOT_FOUND, DOSSIER_OF_OTHER_AGENCY, DOSSIER_NOT_IN_PROGRESS, VERSION_MOVED, and what `AnswerTime.of` and
   *   `ConsultedDossier.ask` throw
   */
  async execute(dossierId: string, expected: Version, question: Question, actor: Actor): Promise<ConsultationOutcome> {
    return this.transactions.run(expected, async () => {
      const at = this.clock.now();
      const dossier = await this.joinProcessing.execute(dossierId, 'any', actor);
      if (dossier.status !== 'in-progress') throw refusal('DOSSIER_NOT_IN_PROGRESS', { status: dossier.status });
      const { dueAt, dueSoonAt } = await this.answerTime.of(question, at);
      const consulted = await this.consultedOf(dossier);
      const isNewReader = !consulted.wasAsked(question.askedAgencyCode);
      const { resolvingAgencyCode: askingAgencyCode, fileIds: dossierFileIds } = dossier;
      const consultation = consulted.ask(question, { askingAgencyCode, dossierFileIds, officerId: actor.id, at, dueAt, dueSoonAt });
      if (isNewReader) this.admission.admitAgency(dossier.id, question.askedAgencyCode, 'consultation');
      await this.consulted.save(consulted);
      return outcomeOf(consultation, at);
    });
  }

  private async consultedOf({ id, code, procedureCode, procedureName, receivingAgencyCode }: JoinedDossier): Promise<ConsultedDossier> {
    const known = await this.consulted.find(id);
    if (known) return known;
    const consulted = ConsultedDossier.of({ dossierId: id, dossierCode: code, procedureCode, procedureName, receivingAgencyCode });
    this.consulted.add(consulted);
    return consulted;
  }
}
