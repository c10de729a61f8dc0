import type { DomainEvent } from '../../shared/domain-event.js';
import type { CalendarRef, Classification, Duration } from '../../shared/working-calendar/index.js';

export const ROUTING_EVENTS = {
  consultationAsked: 'routing.consultation-asked.v1',
  consultationAnswered: 'routing.consultation-answered.v1',
  consultationCancelled: 'routing.consultation-cancelled.v1',
  consultationTakenOver: 'routing.consultation-taken-over.v1',
  deadlineRecomputed: 'routing.consultation-deadline-recomputed.v1',
  deadlineNotified: 'routing.consultation-deadline-told.v1',
} as const;

/** What every entry of a consultation says about it. Instants are ISO 8601 in UTC. */
export interface ConsultationFacts {
  readonly dossierId: string;
  readonly procedureCode: string;
  readonly consultationId: string;
  readonly askingAgencyCode: string;
  readonly askedAgencyCode: string;
  readonly askedAt: string;
  readonly dueAt: string;
}

/** Another agency was asked for its opinion; what was asked is in the personal part. */
export type ConsultationAsked = DomainEvent<
  'routing.consultation-asked.v1',
  ConsultationFacts & { readonly duration: Duration; readonly fileIds: readonly string[] },
  { readonly question: string }
>;

/** The asked agency answered, also late; what it answered is in the personal part. */
export type ConsultationAnswered = DomainEvent<
  'routing.consultation-answered.v1',
  ConsultationFacts & { readonly answeredAt: string; readonly timing: Classification },
  { readonly answer: string }
>;

/** The asked agency ended, and the one that took over from it owes the answer. */
export type ConsultationTakenOver = DomainEvent<
  'routing.consultation-taken-over.v1',
  ConsultationFacts & { readonly previousAskedAgencyCode: string }
>;

/** Why a consultation ended without an answer: the asking agency took it back, or the dossier ended before. */
export const CANCEL_REASONS = ['taken-back', 'concluded', 'withdrawn', 'stopped'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** A consultation ended without an answer: the lead agency continues without one. `timing` is the state of its deadline at that moment. */
export type ConsultationCancelled = DomainEvent<
  'routing.consultation-cancelled.v1',
  ConsultationFacts & { readonly cancelledAt: string; readonly reason: CancelReason; readonly timing: Classification },
  { readonly note: string }
>;

/**
 * The deadline of an open answer became another one, because a year of its calendar was decided or changed; `why` is the source of the
 * change.
 */
export type ConsultationDeadlineRecomputed = DomainEvent<
  'routing.consultation-deadline-recomputed.v1',
  ConsultationFacts & {
    readonly previousDueAt: string;
    /** Null for a consultation that was asked before versions were kept. */
    readonly previousCalendar: CalendarRef | null;
    readonly calendar: CalendarRef;
    readonly why: string | null;
  }
>;

/** What a notice of a deadline says: near, or missed. */
export type NoticeKind = 'due-soon' | 'overdue';

/**
 * The agencies were notified of a consultation's deadline, once; on a stream of its own, so that the dossier's version stays. The receiving
 * agency is the one-stop unit that has to hear of it.
 */
export type ConsultationDeadlineNotified = DomainEvent<
  'routing.consultation-deadline-told.v1',
  Omit<ConsultationFacts, 'askedAt' | 'procedureCode'> & { readonly receivingAgencyCode: string; readonly kind: NoticeKind }
>;
