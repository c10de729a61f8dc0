import type { DomainEvent } from '../../shared/domain-event.js';
import type { DossierFacts, DueFacts } from './domain/dossier-facts.js';
import type { DossierStatus } from './domain/dossier-status.js';

/** The deadline was extended with a letter of apology; the status stays, and so does the original due instant. */
export type DossierExtended = DomainEvent<
  'dossiers.extended.v1',
  DossierFacts & {
    /** 1 for the first extension. */
    readonly number: number;
    readonly previousDueAt: string;
    readonly dueAt: string;
    readonly originalDueAt: string;
    readonly letterNumber: string | null;
  },
  { readonly reason: string }
>;

/** The deadline was recomputed; the status is unchanged. Due instants are null while the clock is stopped. */
export type DossierDeadlineRecomputed = DomainEvent<
  'dossiers.deadline-recomputed.v1',
  DossierFacts &
    DueFacts &
    ClockMoved & { readonly previousDueAt: string | null; readonly previousOriginalDueAt: string | null; readonly provisional: boolean }
>;

/**
 * The deadline of the reply to an online dossier was recomputed; the status is unchanged. While its clock is stopped, the working minutes
 * left say how much time there is.
 */
export type DossierReplyRecomputed = DomainEvent<
  'dossiers.reply-recomputed.v1',
  DossierFacts &
    ClockMoved & { readonly [Instant in 'previousReplyDueAt' | 'replyDueAt']: string | null } & {
      readonly [Left in 'previousMinutesLeft' | 'minutesLeft']: number | null;
    }
>;

/** The deadline of the applicant's answer was recomputed; the status is unchanged. */
export type DossierAnswerTimeRecomputed = DomainEvent<
  'dossiers.answer-time-recomputed.v1',
  DossierFacts & ClockMoved & { readonly previousAnswerDueAt: string; readonly answerDueAt: string }
>;

/** By what a clock moved: a year of its calendar was decided or changed; `why` is the source of that. */
interface ClockMoved {
  readonly previousCalendar: CalendarOfDeadline;
  readonly calendar: CalendarOfDeadline;
  readonly why: string;
}

/** A calendar in the version by which a deadline was computed. */
export interface CalendarOfDeadline {
  readonly id: string;
  readonly version: number;
}

/** Type of the entry of a reminder to the applicant; on a stream of its own, so that the dossier's version stays. */
export const ANSWER_REMINDED = 'dossiers.answer-reminded.v1';

/** The applicant was reminded that the dossier waits, and until when. */
export type AnswerReminded = DomainEvent<
  typeof ANSWER_REMINDED,
  {
    readonly dossierId: string;
    readonly receivingAgencyCode: string;
    readonly resolvingAgencyCode: string;
    readonly status: DossierStatus;
    readonly answerDueAt: string;
  }
>;
