import type { DomainEvent } from '../../shared/domain-event.js';
import type { Classification, Duration } from '../../shared/working-calendar/index.js';

export const ROUTING_EVENTS = {
  consultationAsked: 'routing.consultation-asked.v1',
  consultationAnswered: 'routing.consultation-answered.v1',
  consultationCancelled: 'routing.consultation-cancelled.v1',
  deadlineTold: 'routing.consultation-deadline-told.v1',
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

/** Why a consultation ended without an answer: the asking agency took it back, or the dossier ended before. */
export const CANCEL_REASONS = ['taken-back', 'concluded', 'withdrawn', 'stopped'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** A consultation ended without an answer: the lead agency goes on without one. `timing` is how it stood then. */
export type ConsultationCancelled = DomainEvent<
  'routing.consultation-cancelled.v1',
  ConsultationFacts & { readonly cancelledAt: string; readonly reason: CancelReason; readonly timing: Classification },
  { readonly note: string }
>;

/** What a deadline was told to be. */
export type ToldKind = 'due-soon' | 'overdue';

/** A consultation's deadline was told, once; on a stream of its own, so that the dossier's version stays. The receiving agency is the one-stop unit that has to hear of it. */
export type ConsultationDeadlineTold = DomainEvent<
  'routing.consultation-deadline-told.v1',
  Omit<ConsultationFacts, 'askedAt' | 'procedureCode'> & { readonly receivingAgencyCode: string; readonly kind: ToldKind }
>;
