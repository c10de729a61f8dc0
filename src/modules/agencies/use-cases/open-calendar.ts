import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { type Actor, grantsReaching } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { inForce } from '../domain/agency.js';
import { agencyUnknown, calendarMissing } from '../domain/agency.errors.js';
import { calendarAgencyNotInForce, calendarExists } from '../domain/calendar.errors.js';
import { agencyOutOfReach } from '../domain/officer.errors.js';
import { wholeVersion, type StatedVersion } from '../domain/calendar-addition.js';
import { AgencyReference } from '../persistence/agency-reference.js';
import { CalendarRepository } from '../persistence/calendar.repository.js';
import type { CalendarOutcome } from './calendar-outcome.js';

/**
 * An administrator gives an agency a calendar of its own, under the code of the agency, by the decision that it transcribes. It takes the
 * place of the one inherited; what is counted by that one goes on by it.
 */
@Injectable()
export class OpenCalendar {
  constructor(
    private readonly transactions: Transactions,
    private readonly calendars: CalendarRepository,
    private readonly reference: AgencyReference,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError AGENCY_UNKNOWN, AGENCY_OUT_OF_REACH, CALENDAR_AGENCY_NOT_IN_FORCE (422), CALENDAR_EXISTS (409), CALENDAR_MISSING
   *   (503), and as `WorkingCalendar.open`
   */
  async execute(agencyCode: string, stated: StatedVersion, actor: Actor): Promise<CalendarOutcome> {
    const { tree, calendars } = await this.reference.refresh();
    const opened = await this.transactions.run('any', async () => {
      const agency = tree.find(agencyCode);
      if (!agency) throw agencyUnknown('agencyCode', agencyCode);
      const grants = grantsReaching(actor, agencyCode);
      if (grants.length === 0) throw agencyOutOfReach('agencyCode');
      this.transactions.current.actByOneOf(grants);
      const at = this.clock.now();
      const on = [localDate(at), stated.effectiveFrom].toSorted().at(-1)!;
      if (!inForce(agency, on)) throw calendarAgencyNotInForce(agencyCode, on);
      const inherited = calendars.of(agencyCode);
      if (!inherited) throw calendarMissing();
      if (inherited.agencyCode === agencyCode) throw calendarExists(inherited.definition.id);
      const before = await this.calendars.find(agencyCode);
      if (before?.newest) throw calendarExists(agencyCode);
      const calendar = before ?? this.calendars.begin(agencyCode, agencyCode);
      const { version: versionNo } = calendar.open(wholeVersion(stated, inherited.definition), inherited.definition, at);
      await this.calendars.save(calendar);
      return { code: agencyCode, versionNo, version: 0 };
    });
    await this.reference.refresh();
    return opened;
  }
}
