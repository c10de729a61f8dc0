import { Injectable } from '@nestjs/common';
import { CalendarReader } from '../../agencies/index.js';
import { waitFrom, type WaitTerms } from '../domain/answer-wait.js';
import type { Dossier } from '../domain/dossier.js';
import { SilenceRuleReader } from '../persistence/silence-rule.reader.js';

/** Says how long a dossier waits for its applicant who is asked for something now, by the calendar of the receiving agency. */
@Injectable()
export class AnswerTime {
  constructor(
    private readonly rules: SilenceRuleReader,
    private readonly calendars: CalendarReader,
  ) {}

  /** Null where it waits for ever. */
  async from(askedAt: Date, { receivingAgencyCode, procedureCode }: Pick<Dossier, 'receivingAgencyCode' | 'procedureCode'>): Promise<WaitTerms | null> {
    const rule = await this.rules.at(askedAt, procedureCode);
    return rule ? waitFrom(askedAt, rule, await this.calendars.forAgency(receivingAgencyCode)) : null;
  }
}
