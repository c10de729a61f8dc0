import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { checkReach } from '../domain/calendar-reach.js';
import { wholeVersion, type StatedVersion } from '../domain/calendar-addition.js';
import { AgencyReference } from '../persistence/agency-reference.js';
import { CalendarRepository } from '../persistence/calendar.repository.js';
import type { CalendarOutcome } from './calendar-outcome.js';

/**
 * An administrator publishes the next version of a calendar of the administrator's agencies. Deadlines that run stay on the version that
 * they were computed by until a journaled recomputation moves them, which it does unless the version leaves them alone.
 */
@Injectable()
export class PublishCalendarVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly calendars: CalendarRepository,
    private readonly reference: AgencyReference,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError CALENDAR_NOT_FOUND (404), CALENDAR_NATIONAL, CALENDAR_OUT_OF_REACH (403), VERSION_MOVED (412), and as
   *   `wholeVersion` and `WorkingCalendar.publish`
   */
  async execute(code: string, expected: Version, stated: StatedVersion, actor: Actor): Promise<CalendarOutcome> {
    const published = await this.transactions.run(expected, async () => {
      const calendar = await this.calendars.load(code);
      this.transactions.current.actByOneOf(checkReach(calendar.agencyCode, actor));
      const { version: versionNo } = calendar.publish(wholeVersion(stated, calendar.content), this.clock.now());
      await this.calendars.save(calendar);
      return { code: calendar.code, versionNo, version: 0 };
    });
    // Other replicas look at the revision within fifteen seconds, and with every caller who has rights.
    await this.reference.refresh();
    return published;
  }
}
