import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { CalendarChange } from '../../../shared/working-calendar/index.js';
import type { Dossier } from '../domain/dossier.js';
import { CalendarRuns } from '../persistence/calendar-runs.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { StandingDossiers, type DossierClock, type StandingDossier } from '../persistence/standing-dossiers.js';

/**
 * Moves clocks of a dossier to another version of their calendar: an entry each with the old and the new instant and the reason
 * (`deadlines.md`). A reply or a time for an answer that is the same by it is put on the new version without one.
 */
@Injectable()
export class RecomputeDeadline {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly standing: StandingDossiers,
    private readonly runs: CalendarRuns,
    private readonly clock: Clock,
  ) {}

  /**
   * Does nothing for clocks that have ended or stand on another version by now.
   * @returns whether anything moved
   * @throws DomainError DOSSIER_NOT_FOUND, CALENDAR_NOT_COVERED
   */
  async execute({ dossierId, clocks }: StandingDossier, change: CalendarChange): Promise<boolean> {
    let same: Dossier | undefined;
    await this.transactions.runInBackground(async () => {
      const dossier = await this.dossiers.load(dossierId);
      const at = this.clock.now();
      const moved = clocks.filter((clock) => adopt(dossier, clock, change, at));
      const { id: calendarId, version: calendarVersion } = change.after.ref;
      for (const clock of moved) this.runs.moved({ dossierId, thingId: dossierId, clock, calendarId, calendarVersion, movedAt: at });
      same = moved.length === 0 ? dossier : undefined;
      if (!same) await this.dossiers.save(dossier);
      return { moved };
    });
    if (same) await this.standing.stand(same, change.before.ref);
    return same === undefined;
  }
}

/** Moves a clock of a dossier in memory. @returns whether there is an entry to write */
export function adopt(dossier: Dossier, clock: DossierClock, change: CalendarChange, at: Date): boolean {
  switch (clock) {
    case 'deadline':
      return dossier.adoptCalendar(change.after, change.why);
    case 'reply':
      return dossier.adoptReplyCalendar(change, at);
    case 'answer':
      return dossier.adoptAnswerCalendar(change, at);
  }
}
