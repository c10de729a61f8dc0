import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { tidyCode } from '../../../shared/text.js';
import { type ProposedCalendar, definitionOf, tidied } from '../domain/calendar-content.js';
import { checkReach } from '../domain/calendar-reach.js';
import { calendarNotFound } from '../domain/calendar.errors.js';
import { wholeVersion, type StatedVersion } from '../domain/calendar-addition.js';
import { checkNext } from '../domain/working-calendar.js';
import { AgencyReference } from '../persistence/agency-reference.js';
import { CalendarHistoryReader, type WholeVersion } from '../persistence/calendar-history.reader.js';

export type { RunningDeadlines } from '../domain/agency-calendars.js';
export type { ProposedCalendar } from '../domain/calendar-content.js';

/** Versions of the calendars that somebody decides for, proposed or published: for those who ask what they move. */
@Injectable()
export class ManagedCalendarVersions {
  constructor(
    private readonly reference: AgencyReference,
    private readonly history: CalendarHistoryReader,
    private readonly clock: Clock,
  ) {}

  /**
   * A version that is checked as publishing it would, with the number that it would get. Nothing is published.
   *
   * @throws DomainError CALENDAR_NOT_FOUND (404), CALENDAR_NATIONAL, CALENDAR_OUT_OF_REACH (403), and as `checkNext`
   */
  async proposed(code: string, stated: StatedVersion, actor: Actor): Promise<ProposedCalendar> {
    const { calendars } = await this.reference.refresh();
    const known = [code, tidyCode(code)].flatMap((each) => calendars.all.find(({ definition }) => definition.id === each) ?? []);
    const [calendar] = known;
    if (!calendar) throw calendarNotFound();
    checkReach(calendar.agencyCode, actor);
    const { id, version } = calendar.definition;
    const whole = wholeVersion(stated, calendar.definition);
    checkNext(calendar.definition, whole, this.clock.now());
    return definitionOf(id, version + 1, tidied(whole.content));
  }

  /** A published version. @throws DomainError CALENDAR_NOT_FOUND (404), CALENDAR_NATIONAL, CALENDAR_OUT_OF_REACH (403) */
  async published(code: string, versionNo: number, actor: Actor): Promise<WholeVersion> {
    const version = await this.history.version(code, versionNo, localDate(this.clock.now()));
    if (!version) throw calendarNotFound();
    checkReach(version.agencyCode, actor);
    return version;
  }
}
