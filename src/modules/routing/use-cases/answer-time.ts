import { Injectable } from '@nestjs/common';
import { localDate } from '../../../shared/clock.js';
import { computeDeadline, type CompiledCalendar, type Duration } from '../../../shared/working-calendar/index.js';
import { AgencyReader, CalendarReader } from '../../agencies/index.js';
import { dueSoonAt } from '../../workflow/index.js';
import type { AnswerDue, Question } from '../domain/consulted-dossier.js';

/** How long an agency has for its answer: the time that is given, by the calendar of the asked agency. */
@Injectable()
export class AnswerTime {
  constructor(
    private readonly agencies: AgencyReader,
    private readonly calendars: CalendarReader,
  ) {}

  /**
   * When the answer is due, and due soon.
   *
   * @param at instant at which it is asked
   * @throws DomainError AGENCY_UNKNOWN, AGENCY_NOT_IN_FORCE, CALENDAR_NOT_COVERED, and what is wrong with the
   *   duration (all 422)
   */
  async of({ askedAgencyCode, duration }: Question, at: Date): Promise<AnswerDue> {
    await this.agencies.named('askedAgencyCode', askedAgencyCode, localDate(at));
    return answerDue(await this.calendars.forAgency(askedAgencyCode), at, duration);
  }
}

/**
 * When the answer to what was asked at an instant is due by a calendar. @throws DomainError CALENDAR_NOT_COVERED, and what is wrong with
 * the duration
 */
export function answerDue(calendar: CompiledCalendar, askedAt: Date, duration: Duration): AnswerDue {
  const { dueAt } = computeDeadline(calendar, { startAt: askedAt, duration }, { explain: false });
  if (!dueAt) throw new Error('a deadline without suspensions has a due instant');
  return { dueAt, dueSoonAt: dueSoonAt(askedAt, dueAt, calendar), calendar: calendar.ref };
}
