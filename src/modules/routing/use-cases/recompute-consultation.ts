import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import { CalendarRuns } from '../../dossiers/index.js';
import type { AnswerDue } from '../domain/consulted-dossier.js';
import { ConsultedDossierRepository } from '../persistence/consulted-dossier.repository.js';

/**
 * Moves the deadline of an answer to another version of its calendar: an entry with the old and the new due instant and the reason
 * (`deadlines.md`).
 */
@Injectable()
export class RecomputeConsultation {
  constructor(
    private readonly transactions: Transactions,
    private readonly consulted: ConsultedDossierRepository,
    private readonly runs: CalendarRuns,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for a consultation that has ended, or is due then, by now. @throws DomainError CONSULTATION_NOT_FOUND */
  async execute(dossierId: string, consultationId: string, due: AnswerDue, why: string | null): Promise<void> {
    await this.transactions.runInBackground(async () => {
      const consulted = await this.consulted.load(dossierId);
      if (!consulted.recompute(consultationId, due, why)) return {};
      const { id: calendarId, version: calendarVersion } = due.calendar;
      const moved = { dossierId, thingId: consultationId, clock: 'consultation', calendarId, calendarVersion } as const;
      this.runs.moved({ ...moved, movedAt: this.clock.now() });
      await this.consulted.save(consulted);
      return {};
    });
  }
}
