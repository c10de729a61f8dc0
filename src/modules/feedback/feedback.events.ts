import type { DomainEvent } from '../../shared/domain-event.js';
import type { SatisfactionLevel } from './domain/satisfaction-level.js';

export const FEEDBACK_EVENTS = { given: 'feedback.given.v1' } as const;

/** The applicant said how it was; the comment, if any, is in the personal part. */
export type FeedbackGiven = DomainEvent<
  'feedback.given.v1',
  {
    readonly dossierId: string;
    readonly procedureCode: string;
    readonly receivingAgencyCode: string;
    readonly resolvingAgencyCode: string;
    readonly overall: SatisfactionLevel;
    /** Null where the question was left out. */
    readonly time: SatisfactionLevel | null;
    readonly attitude: SatisfactionLevel | null;
  },
  { readonly comment: string }
>;
