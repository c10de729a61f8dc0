import { localIso } from '../../../shared/clock.js';
import type { Classification } from '../../../shared/working-calendar/index.js';
import { type Consultation, type ConsultationState, timingOf } from '../domain/consultation.js';

/** What every command on a consultation answers; kept with the idempotency key, the version filled in by the flush. */
export interface ConsultationOutcome {
  readonly dossierId: string;
  readonly consultationId: string;
  readonly askedAgencyCode: string;
  readonly state: ConsultationState;
  /** ISO 8601 with the offset of Viet Nam. */
  readonly dueAt: string;
  readonly timing: Classification;
  readonly version: number;
}

/** The answer about a consultation as the command leaves it. */
export function outcomeOf(consultation: Consultation, at: Date): ConsultationOutcome {
  const { dossierId, id, askedAgencyCode, state, dueAt } = consultation;
  return { dossierId, consultationId: id, askedAgencyCode, state, dueAt: localIso(dueAt), timing: timingOf(consultation, at), version: 0 };
}
