import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { tidyCode } from '../../../shared/text.js';
import { type ProposedCalendar, definitionOf, tidied } from '../domain/calendar-content.js';
import { inForce } from '../domain/agency.js';
import { checkReach } from '../domain/calendar-reach.js';
import { calendarAgencyNotInForce, calendarNotFound } from '../domain/calendar.errors.js';
import { wholeVersion, type StatedVersion } from '../domain/calendar-addition.js';
import { checkNext, checkOpening } from '../domain/working-calendar.js';
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
   * A version that is checked as publishing it would, with the number that it would get: the next one of a calendar, or the first one of an
   * agency, by its code. Nothing is published.
   *
   * @throws DomainError CALENDAR_NOT_FOUND (404), CALENDAR_NATIONAL, CALENDAR_OUT_OF_REACH (403), and as `checkNext` and `checkOpening`
   */
  async proposed(code: string, stated: StatedVersion, actor: Actor): Promise<ProposedCalendar> {
    const { calendars } = await this.reference.refresh();
    const known = [code, tidyCode(code)].flatMap((each) => calendars.all.find(({ definition }) => definition.id === each) ?? []);
    const [calendar] = known;
    if (!calendar) return this.first([code, tidyCode(code)], stated, actor);
    checkReach(calendar.agencyCode, actor);
    const { id, version } = calendar.definition;
    const whole = wholeVersion(stated, calendar.definition);
    checkNext(calendar.definition, whole, this.clock.now());
    return definitionOf(id, version + 1, tidied(whole.content));
  }

  /** The first version of an agency that inherits its calendar until now. */
  private async first(codes: readonly string[], stated: StatedVersion, actor: Actor): Promise<ProposedCalendar> {
    const { calendars, tree } = await this.reference.current();
    const agency = codes.flatMap((code) => tree.find(code) ?? [])[0];
    const inherited = agency && calendars.of(agency.code)?.definition;
    if (!agency || !inherited) throw calendarNotFound();
    checkReach(agency.code, actor);
    const at = this.clock.now();
    const on = [localDate(at), stated.effectiveFrom].toSorted().at(-1)!;
    if (!inForce(agency, on)) throw calendarAgencyNotInForce(agency.code, on);
    const whole = wholeVersion(stated, inherited);
    checkOpening(whole, inherited, at);
    return definitionOf(agency.code, (await this.history.lastVersionNo(agency.code)) + 1, tidied(whole.content));
  }

  /** A published version. @throws DomainError CALENDAR_NOT_FOUND (404), CALENDAR_NATIONAL, CALENDAR_OUT_OF_REACH (403) */
  async published(code: string, versionNo: number, actor: Actor): Promise<WholeVersion> {
    const version = await this.history.version(code, versionNo, localDate(this.clock.now()));
    if (!version) throw calendarNotFound();
    checkReach(version.agencyCode, actor);
    return version;
  }
}
