import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { rolesIn, type Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { AgencyReader } from '../../agencies/index.js';
import { EnlistProcessing, type EnlistedDossier } from '../../dossiers/index.js';
import { ConsultedDossier, type Question } from '../domain/consulted-dossier.js';
import { refusal } from '../domain/routing.errors.js';
import { ConsultedDossierRepository } from '../persistence/consulted-dossier.repository.js';
import { AnswerTime } from './answer-time.js';
import { outcomeOf, type ConsultationOutcome } from './consultation-outcome.js';

/**
 * The resolving agency asks another one for its opinion on a running dossier. That one sees the question with its files, and not the
 * dossier.
 */
@Injectable()
export class AskConsultation {
  constructor(
    private readonly transactions: Transactions,
    private readonly enlistProcessing: EnlistProcessing,
    private readonly consulted: ConsultedDossierRepository,
    private readonly agencies: AgencyReader,
    private readonly answerTime: AnswerTime,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError DOSSIER_NOT_FOUND, DOSSIER_OF_OTHER_AGENCY, DOSSIER_NOT_IN_PROGRESS, CONSULTATION_BEYOND_PROVINCE, VERSION_MOVED,
   *   and what `AnswerTime.of` and
   *   `ConsultedDossier.ask` throw
   */
  async execute(dossierId: string, expected: Version, question: Question, actor: Actor): Promise<ConsultationOutcome> {
    return this.transactions.run(expected, async () => {
      const at = this.clock.now();
      const dossier = await this.enlistProcessing.execute(dossierId, 'any', actor);
      if (dossier.status !== 'in-progress') throw refusal('DOSSIER_NOT_IN_PROGRESS', { status: dossier.status });
      const due = await this.answerTime.of(question, at);
      await this.assertWithinReach(dossier, question.askedAgencyCode, actor);
      const consulted = await this.consultedOf(dossier);
      const { resolvingAgencyCode: askingAgencyCode, fileIds: dossierFileIds } = dossier;
      const consultation = consulted.ask(question, { askingAgencyCode, dossierFileIds, officerId: actor.id, at, ...due });
      await this.consulted.save(consulted);
      return outcomeOf(consultation, at);
    });
  }

  /** A question beyond the province takes personal data out of it, so it is the head's to ask. */
  private async assertWithinReach(dossier: EnlistedDossier, askedCode: string, actor: Actor): Promise<void> {
    const { procedureCode, sectorCode, confidentiality, resolvingAgencyCode: agencyCode } = dossier;
    if (rolesIn(actor, { procedureCode, sectorCode, confidentiality, agencyCode }).includes('agency-head')) return;
    const [asking, asked] = await Promise.all([agencyCode, askedCode].map((code) => this.agencies.find(code)));
    if (asked && asking?.provinceCode !== asked.provinceCode) throw refusal('CONSULTATION_BEYOND_PROVINCE');
  }

  private async consultedOf({ id, code, ...dossier }: EnlistedDossier): Promise<ConsultedDossier> {
    const known = await this.consulted.find(id);
    if (known) return known;
    const { procedureCode, procedureName, sectorCode, confidentiality, receivingAgencyCode } = dossier;
    const copied = { procedureCode, procedureName, sectorCode, confidentiality, receivingAgencyCode };
    const consulted = ConsultedDossier.of({ dossierId: id, dossierCode: code, ...copied });
    this.consulted.add(consulted);
    return consulted;
  }
}
