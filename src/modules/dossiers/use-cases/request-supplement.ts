import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { CalendarReader } from '../../agencies/index.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import type { Actor } from '../../../shared/actor.js';
import { assertHandling } from '../domain/dossier-access.js';
import { assertMayAsk } from '../domain/held-papers.js';
import type { DatabaseException } from '../domain/parts.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { IntakeRulesReader } from '../persistence/intake-rules.reader.js';
import { AnswerTime } from './answer-time.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';
import { runningCalendar } from './running-calendar.js';

/** What is missing, and why. */
export interface SupplementDemand {
  readonly items: readonly string[];
  readonly reason: string;
  readonly legalBasis?: string | null;
  /** Why papers are asked for although a connected database has their data. */
  readonly exception?: DatabaseException | null;
}

/** Asks the applicant for papers (yêu cầu bổ sung): form 02. After reception the clock behaves as the policy says. */
@Injectable()
export class RequestSupplement {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly calendars: CalendarReader,
    private readonly rules: IntakeRulesReader,
    private readonly answerTime: AnswerTime,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError DOSSIER_NOT_FOUND, VERSION_MOVED, MOVE_NOT_ALLOWED, DECISION_EXISTS, SUPPLEMENT_LIMIT_REACHED, and as
   *   `assertMayAsk`
   */
  execute(dossierId: string, expected: Version, demand: SupplementDemand, actor: Actor): Promise<DossierOutcome> {
    return this.transactions.run(expected, async () => {
      const at = this.clock.now();
      const dossier = await this.dossiers.load(dossierId);
      this.transactions.current.actOnBehalfOf(assertHandling(dossier, actor).onBehalfOf, dossier.id);
      const exception = demand.exception ?? null;
      assertMayAsk(dossier.components, demand.items, exception);
      const { supplementLimit } = await this.rules.of(dossier, dossier.receivedAt ?? at);
      const request = {
        id: newId(),
        items: demand.items,
        reason: demand.reason,
        legalBasis: demand.legalBasis ?? null,
        exception,
        requestedAt: at,
        requestedBy: actor.id,
      };
      dossier.requestSupplement(
        request,
        supplementLimit,
        newId(),
        await runningCalendar(this.calendars, dossier),
        await this.answerTime.from(at, dossier),
      );
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
