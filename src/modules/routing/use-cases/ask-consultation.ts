import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { computeDeadline } from '../../../shared/working-calendar/index.js';
import { AgencyReader, CalendarReader, agencyUnknown, inForce } from '../../agencies/index.js';
import { DossierAdmission, JoinProcessing, type JoinedDossier } from '../../dossiers/index.js';
import { dueSoonAt } from '../../workflow/index.js';
import { ConsultedDossier, type Asking, type Question } from '../domain/consulted-dossier.js';
import { refusal } from '../domain/routing.errors.js';
import { ConsultedDossierRepository } from '../persistence/consulted-dossier.repository.js';
import { outcomeOf, type ConsultationOutcome } from './consultation-outcome.js';

/** The resolving agency asks another one for its opinion on a running dossier, which that one sees from then on. */
@Injectable()
export class AskConsultation {
  constructor(
    private readonly transactions: Transactions,
    private readonly joinProcessing: JoinProcessing,
    private readonly consulted: ConsultedDossierRepository,
    private readonly admission: DossierAdmission,
    private readonly agencies: AgencyReader,
    private readonly calendars: CalendarReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError DOSSIER_NOT_FOUND, DOSSIER_OF_OTHER_AGENCY, DOSSIER_NOT_IN_PROGRESS, VERSION_MOVED, AGENCY_UNKNOWN for one that does not exist (any
   *   more), CALENDAR_NOT_COVERED, what is wrong with the duration, and what `ConsultedDossier.ask` throws
   */
  async execute(dossierId: string, expected: Version, question: Question, actor: Actor): Promise<ConsultationOutcome> {
    return this.transactions.run(expected, async () => {
      const at = this.clock.now();
      const dossier = await this.joinProcessing.execute(dossierId, 'any', actor);
      if (dossier.status !== 'in-progress') throw refusal('DOSSIER_NOT_IN_PROGRESS', { status: dossier.status });
      const asked = await this.agencies.find(question.askedAgencyCode);
      if (!asked || !inForce(asked, localDate(at))) throw agencyUnknown('askedAgencyCode', question.askedAgencyCode);
      const consulted = await this.consultedOf(dossier);
      const isNewReader = !consulted.wasAsked(asked.code);
      const consultation = consulted.ask(question, {
        askingAgencyCode: dossier.resolvingAgencyCode,
        dossierFileIds: dossier.fileIds,
        officerId: actor.id,
        at,
        ...(await this.timeOf(question, at)),
      });
      if (isNewReader) this.admission.admitAgency(dossier.id, asked.code, 'consultation');
      await this.consulted.save(consulted);
      return outcomeOf(consultation, at);
    });
  }

  /** The time runs by the asked agency's calendar. */
  private async timeOf({ askedAgencyCode, duration }: Question, at: Date): Promise<Pick<Asking, 'dueAt' | 'dueSoonAt'>> {
    const calendar = await this.calendars.forAgency(askedAgencyCode);
    const { dueAt } = computeDeadline(calendar, { startAt: at, duration }, { explain: false });
    if (!dueAt) throw new Error('a deadline without suspensions has a due instant');
    return { dueAt, dueSoonAt: dueSoonAt(at, dueAt, calendar) };
  }

  private async consultedOf({ id, code, procedureCode, procedureName, receivingAgencyCode }: JoinedDossier): Promise<ConsultedDossier> {
    const known = await this.consulted.find(id);
    if (known) return known;
    const consulted = ConsultedDossier.of({ dossierId: id, dossierCode: code, procedureCode, procedureName, receivingAgencyCode });
    this.consulted.add(consulted);
    return consulted;
  }
}
