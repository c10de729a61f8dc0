import type { Confidentiality, MatterTraits } from '../../../shared/grant.js';
import { EventSource } from '../../../shared/domain-event.js';
import { FEEDBACK_EVENTS, type FeedbackGiven } from '../feedback.events.js';
import type { SatisfactionLevel } from './satisfaction-level.js';

/** What the applicant answered; questions beyond the first may be left out. */
export interface SatisfactionAnswer {
  readonly overall: SatisfactionLevel;
  readonly time: SatisfactionLevel | null;
  readonly attitude: SatisfactionLevel | null;
  readonly comment: string | null;
}

/** What of the dossier an answer is counted by. */
export interface AnsweredDossier extends MatterTraits {
  readonly id: string;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
}

/** The satisfaction answer of a dossier (phiếu đánh giá mức độ hài lòng). Its comment is kept in the journal's personal part only. */
export class Satisfaction extends EventSource {
  readonly dossierId: string;
  readonly procedureCode: string;
  readonly sectorCode: string | null;
  readonly confidentiality: Confidentiality;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly overall: SatisfactionLevel;
  readonly time: SatisfactionLevel | null;
  readonly attitude: SatisfactionLevel | null;
  readonly givenAt: Date;

  /** The answer as it is given. */
  static give(
    { id: dossierId, procedureCode, sectorCode, confidentiality, receivingAgencyCode, resolvingAgencyCode }: AnsweredDossier,
    answer: SatisfactionAnswer,
    givenAt: Date,
  ): Satisfaction {
    const { overall, time, attitude, comment } = answer;
    const facts: FeedbackGiven['facts'] = { dossierId, procedureCode, receivingAgencyCode, resolvingAgencyCode, overall, time, attitude };
    const satisfaction = Object.assign(new Satisfaction(), { ...facts, sectorCode, confidentiality, givenAt });
    const event: FeedbackGiven = { type: FEEDBACK_EVENTS.given, facts, ...(comment === null ? {} : { personal: { comment } }) };
    satisfaction.record(event);
    return satisfaction;
  }
}
