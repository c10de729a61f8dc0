import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { CalendarReader } from '../../agencies/index.js';
import { Clock } from '../../../shared/clock.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';
import { runningCalendar } from './running-calendar.js';

/** Called by payments when the last receivable is settled; a dossier that waited for the payment resumes at once. */
@Injectable()
export class RecordFeeSettled {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly calendars: CalendarReader,
    private readonly clock: Clock,
  ) {}

  /** Joins the command that settles the receivable. @throws DomainError DOSSIER_NOT_FOUND, FEE_NOT_DUE */
  execute(dossierId: string): Promise<DossierOutcome> {
    return this.transactions.run('any', async () => {
      const dossier = await this.dossiers.load(dossierId);
      dossier.settleFee(this.clock.now(), await runningCalendar(this.calendars, dossier));
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
