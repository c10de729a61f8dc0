import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import { CalendarReader } from '../../agencies/index.js';
import type { CalendarRef } from '../../../shared/working-calendar/index.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';

/** Moves a running deadline to another version of its calendar: an entry with the old and the new due instant and the reason (`deadlines.md`). */
@Injectable()
export class RecomputeDeadline {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly calendars: CalendarReader,
  ) {}

  /**
   * Does nothing for a dossier that has ended or stands on that version by now.
   * @param why source of what changed
   * @throws DomainError DOSSIER_NOT_FOUND, CALENDAR_NOT_COVERED
   */
  execute(dossierId: string, on: CalendarRef, why: string): Promise<DossierOutcome> {
    return this.transactions.run('any', async () => {
      const calendar = await this.calendars.version(on);
      if (!calendar) throw new Error(`there is no version ${on.version} of calendar ${on.id}`);
      const dossier = await this.dossiers.load(dossierId);
      dossier.adoptCalendar(calendar, why);
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
