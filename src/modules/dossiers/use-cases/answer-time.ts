import { Injectable } from '@nestjs/common';
import { localDate } from '../../../shared/clock.js';
import { CalendarReader } from '../../agencies/index.js';
import { ruleFor, waitFrom, type WaitTerms } from '../domain/answer-wait.js';
import type { Dossier } from '../domain/dossier.js';
import { SilenceRuleReader } from '../persistence/silence-rule.reader.js';

/** Computes how long a dossier waits for the applicant's answer to a request made now, by the calendar of the receiving agency. */
@Injectable()
export class AnswerTime {
  constructor(
    private readonly rules: SilenceRuleReader,
    private readonly calendars: CalendarReader,
  ) {}

  /** Null where it waits for ever. */
  async from(
    askedAt: Date,
    { receivingAgencyCode, procedureCode }: Pick<Dossier, 'receivingAgencyCode' | 'procedureCode'>,
  ): Promise<WaitTerms | null> {
    const rule = ruleFor(await this.rules.all(), procedureCode, localDate(askedAt));
    return rule ? waitFrom(askedAt, rule, await this.calendars.forAgency(receivingAgencyCode)) : null;
  }
}
