import type { DomainEvent } from '../../shared/domain-event.js';
import type { DataKind } from './domain/data-kind.js';
import type { RequestDecision, RequestKind } from './domain/request-kind.js';

export const PRIVACY_EVENTS = {
  breachRecorded: 'privacy.breach-recorded.v1',
  breachRevised: 'privacy.breach-revised.v1',
  breachNotified: 'privacy.breach-notified.v1',
  breachPersonsInformed: 'privacy.breach-persons-informed.v1',
  breachClosed: 'privacy.breach-closed.v1',
  requestMade: 'privacy.request-made.v1',
  requestTakenOver: 'privacy.request-taken-over.v1',
  requestDecided: 'privacy.request-decided.v1',
  requestCarriedOut: 'privacy.request-carried-out.v1',
} as const;

/** Whom and what a breach concerns: counts, kinds and codes, and nobody by name. */
export interface BreachExtent {
  readonly dataKinds: readonly DataKind[];
  /** Null while nobody knows. */
  readonly personsConcerned: number | null;
  readonly dossierCodes: readonly string[];
}

/** What was written about a breach. It is asked for without names, and stands in the personal part in case somebody writes one. */
export interface BreachAccount {
  readonly whatHappened: string;
  readonly cause: string | null;
  readonly measures: string | null;
}

/** A breach of the rules on personal data came to an agency's knowledge; on its stream, as all that follows. Instants are ISO 8601. */
export type BreachRecorded = DomainEvent<
  'privacy.breach-recorded.v1',
  BreachExtent & { readonly agencyCode: string; readonly detectedAt: string; readonly noticeDueAt: string; readonly noticeBasis: string },
  BreachAccount
>;

/** What is known of a breach is said anew, whole. */
export type BreachRevised = DomainEvent<'privacy.breach-revised.v1', BreachExtent, BreachAccount>;

/** The authority for the protection of personal data was told. */
export type BreachNotified = DomainEvent<
  'privacy.breach-notified.v1',
  { readonly notifiedAt: string; readonly notifiedTo: string; readonly reference: string; readonly isLate: boolean },
  { readonly lateReason: string | null }
>;

/** The persons whose data it is were told. */
export type BreachPersonsInformed = DomainEvent<
  'privacy.breach-persons-informed.v1',
  { readonly informedAt: string; readonly personsInformed: number },
  { readonly how: string }
>;

/** Nothing more is to be done about a breach. */
export type BreachClosed = DomainEvent<'privacy.breach-closed.v1', Record<string, never>, { readonly findings: string }>;

/** A person asked an agency for something about the own data in a dossier; on the stream of the request. */
export type RequestMade = DomainEvent<
  'privacy.request-made.v1',
  {
    readonly kind: RequestKind;
    readonly dossierId: string;
    readonly agencyCode: string;
    readonly procedureCode: string;
    readonly dueAt: string;
    readonly dueBasis: string;
  },
  { readonly place: string | null; readonly wish: string }
>;

/** The agency of a request is over, and its successor decides. */
export type RequestTakenOver = DomainEvent<
  'privacy.request-taken-over.v1',
  { readonly dossierId: string; readonly agencyCode: string; readonly previousAgencyCode: string }
>;

/** The agency decided about a request, and did what it says, unless it is a correction that was granted. */
export type RequestDecided = DomainEvent<
  'privacy.request-decided.v1',
  { readonly dossierId: string; readonly decision: RequestDecision; readonly legalBasis: string | null; readonly isLate: boolean },
  { readonly reason: string; readonly done: string | null }
>;

/** The data was corrected as it had been granted; the correction is on the stream of the dossier. */
export type RequestCarriedOut = DomainEvent<
  'privacy.request-carried-out.v1',
  { readonly dossierId: string; readonly correctionId: string; readonly isLate: boolean },
  { readonly done: string }
>;
