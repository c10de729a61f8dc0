import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import { CalendarReader } from '../../agencies/index.js';
import { DomainError } from '../../../shared/domain-error.js';
import type { Dossier } from '../domain/dossier.js';
import { CalendarRuns } from '../persistence/calendar-runs.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { runningCalendar } from './running-calendar.js';

/** Why an unanswered request is closed, as the applicant is notified. */
const LAPSED = 'Đã hết thời gian trả lời yêu cầu; hồ sơ đã có quyết định và được giải quyết tiếp.';

/** What became of a dossier whose time for an answer is over. */
export type SilenceEnd = 'closed' | 'lapsed' | 'none';

/**
 * The system closes a dossier whose applicant stayed silent, by the rule that was in force when the applicant was asked. One about which a
 * decision exists is not closed: its request lapses, and it continues.
 */
@Injectable()
export class CloseSilentDossier {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly calendars: CalendarReader,
    private readonly runs: CalendarRuns,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for a dossier that was answered, or ended, meanwhile, or whose applicant has longer by the calendar as it is now. */
  async execute(dossierId: string): Promise<SilenceEnd> {
    try {
      return await this.end('closed', dossierId, (dossier, at) => Promise.resolve(dossier.closeIfSilent(at)));
    } catch (error) {
      // An upper module has a reason against it: the case is decided.
      if (!(error instanceof DomainError) || error.kind !== 'rule-broken') throw error;
      return this.end('lapsed', dossierId, async (dossier, at) =>
        dossier.lapseIfSilent(LAPSED, at, await runningCalendar(this.calendars, dossier)),
      );
    }
  }

  private async end(how: SilenceEnd, dossierId: string, act: (dossier: Dossier, at: Date) => Promise<boolean>): Promise<SilenceEnd> {
    const { ended } = await this.transactions.runInBackground(async () => {
      const dossier = await this.dossiers.load(dossierId);
      const at = this.clock.now();
      const isMoved = await this.adoptCalendar(dossier, at);
      const isOver = await act(dossier, at);
      if (isMoved || isOver) await this.dossiers.save(dossier);
      return { ended: isOver };
    });
    return ended ? how : 'none';
  }

  /** The calendar may have changed since the job that recomputes last ran: no dossier is closed by the earlier one. */
  private async adoptCalendar(dossier: Dossier, at: Date): Promise<boolean> {
    const { calendarId: id = null, calendarVersion: version = null, askedAt: beganAt = at } = dossier.waits[0] ?? {};
    const clock = { agencyCode: dossier.receivingAgencyCode, beganAt };
    const change = id === null || version === null ? undefined : await this.calendars.changeSince({ id, version }, clock);
    if (change === undefined || !dossier.adoptAnswerCalendar(change, at)) return false;
    const on = { calendarId: change.after.ref.id, calendarVersion: change.after.ref.version };
    this.runs.moved({ dossierId: dossier.id, thingId: dossier.id, clock: 'answer', movedAt: at, ...on });
    return true;
  }
}
