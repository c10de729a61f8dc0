import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { CalendarReader } from '../../agencies/index.js';
import { procedureUnknown, ProcedureReader } from '../../catalogue/index.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import type { Actor } from '../../../shared/actor.js';
import { assertHandling } from '../domain/dossier-access.js';
import { applyingTerms } from '../domain/stated-terms.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { AnswerTime } from './answer-time.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';
import { runningCalendar } from './running-calendar.js';

/** Why the applicant has to pay now. */
export interface PaymentDemand {
  readonly reason: string;
  readonly legalBasis?: string | null;
  /** Key of the terms whose fees are meant, where the procedure states several. */
  readonly termsKey?: string | null;
}

/**
 * Asks the applicant to pay (yêu cầu thực hiện nghĩa vụ tài chính), before reception or while the dossier is processed. What is owed is
 * the business of payments, which refuses within the command where nothing is.
 */
@Injectable()
export class RequestPayment {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly procedures: ProcedureReader,
    private readonly calendars: CalendarReader,
    private readonly answerTime: AnswerTime,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, VERSION_MOVED, MOVE_NOT_ALLOWED, DECISION_EXISTS, PROCEDURE_TERMS_UNKNOWN, NOTHING_OWED */
  execute(dossierId: string, expected: Version, demand: PaymentDemand, actor: Actor): Promise<DossierOutcome> {
    return this.transactions.run(expected, async () => {
      const dossier = await this.dossiers.load(dossierId);
      this.transactions.current.actOnBehalfOf(assertHandling(dossier, actor).onBehalfOf, dossier.id);
      const version = await this.procedures.held(dossier.procedureVersionId, dossier.submittedAt);
      if (!version) throw procedureUnknown();
      const termsKeys = applyingTerms(version.content.channels, dossier.channel, demand.termsKey ?? null).map(({ key }) => key);
      const requestedAt = this.clock.now();
      const request = { reason: demand.reason, legalBasis: demand.legalBasis ?? null, termsKeys, requestedAt, requestedBy: actor.id };
      dossier.requestPayment(
        request,
        newId(),
        await runningCalendar(this.calendars, dossier),
        await this.answerTime.from(requestedAt, dossier),
      );
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
