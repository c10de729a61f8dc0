import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { CalendarReader } from '../../agencies/index.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import { assertMayCancelRequest } from '../domain/dossier-access.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';
import { runningCalendar } from './running-calendar.js';

/**
 * Takes a request for papers or for a payment back (hủy yêu cầu), so that a dossier can be resolved without its answer: also where the
 * clock resumes meanwhile and the applicant stays silent.
 */
@Injectable()
export class CancelRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly calendars: CalendarReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, REQUEST_OF_OTHER_OFFICER, VERSION_MOVED, NOTHING_ASKED */
  execute(dossierId: string, expected: Version, { reason }: { readonly reason: string }, actor: Actor): Promise<DossierOutcome> {
    return this.transactions.run(expected, async () => {
      const dossier = await this.dossiers.load(dossierId);
      this.transactions.current.actOnBehalfOf(assertMayCancelRequest(dossier, actor).onBehalfOf, dossier.id);
      dossier.cancelRequest(reason, this.clock.now(), await runningCalendar(this.calendars, dossier));
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
