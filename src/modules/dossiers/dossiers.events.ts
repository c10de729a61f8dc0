import type { DomainEvent } from '../../shared/domain-event.js';
import type { DossierAnswerTimeRecomputed, DossierDeadlineRecomputed, DossierExtended, DossierReplyRecomputed } from './deadline.events.js';
import type { CorrectedField } from './domain/correction.js';
import type { AskedFacts, ConclusionOutcome, DossierFacts, DueFacts, StopGround } from './domain/dossier-facts.js';

export { ANSWER_REMINDED } from './deadline.events.js';
export type * from './deadline.events.js';
export { STOP_GROUNDS } from './domain/dossier-facts.js';
export type * from './domain/dossier-facts.js';

/** Name of the number that is drawn with the acceptance (mã hồ sơ). */
export const DOSSIER_CODE = 'code';

/** Types of entries, by what happened. */
export const DOSSIER_EVENTS = {
  submitted: 'dossiers.submitted.v1',
  accepted: 'dossiers.accepted.v1',
  authorisationConfirmed: 'dossiers.authorisation-confirmed.v1',
  applicantCorrected: 'dossiers.applicant-corrected.v1',
  notAccepted: 'dossiers.not-accepted.v1',
  processingStarted: 'dossiers.processing-started.v1',
  supplementRequested: 'dossiers.supplement-requested.v1',
  supplementAnswered: 'dossiers.supplement-answered.v1',
  requestCancelled: 'dossiers.request-cancelled.v1',
  feeRequired: 'dossiers.fee-required.v1',
  paymentRequested: 'dossiers.payment-requested.v1',
  feeSettled: 'dossiers.fee-settled.v1',
  extended: 'dossiers.extended.v1',
  deadlineRecomputed: 'dossiers.deadline-recomputed.v1',
  replyRecomputed: 'dossiers.reply-recomputed.v1',
  answerTimeRecomputed: 'dossiers.answer-time-recomputed.v1',
  takenOver: 'dossiers.taken-over.v1',
  handedDown: 'dossiers.handed-down.v1',
  withdrawn: 'dossiers.withdrawn.v1',
  stopped: 'dossiers.stopped.v1',
  concluded: 'dossiers.concluded.v1',
  resultReturned: 'dossiers.result-returned.v1',
} as const;

/** A dossier was submitted; it has no code and no deadline yet. */
export type DossierSubmitted = DomainEvent<
  'dossiers.submitted.v1',
  DossierFacts & {
    readonly procedureVersionId: string;
    readonly caseKey: string | null;
    /** Documents of the applicant's repository that were used, and on what: absent where none was. */
    readonly reusedDocumentIds?: readonly string[];
    readonly reuseGround?: 'owner' | 'consent' | 'dossier';
  }
>;

/** A dossier was received: from here it has its code, its deadline and its process. */
export type DossierAccepted = DomainEvent<
  'dossiers.accepted.v1',
  DossierFacts & {
    readonly procedureVersionId: string;
    /** Instant of submission: the province's terms and the fees in force and published by then apply (absent in entries of before). */
    readonly termsAt?: string;
    readonly caseKey: string | null;
    /** Keys of the procedure's terms that apply (absent in entries from before fees were known). */
    readonly termsKeys?: readonly string[];
    readonly receivedAt: string;
    /** Due instant, or null: a procedure without a numeric duration has no deadline. */
    readonly dueAt: string | null;
    readonly duration: { readonly value?: number; readonly unit: string } | null;
    /** What an officer rests the duration on that the procedure does not state; absent where it does. */
    readonly durationDecision?: string;
    readonly calendar: { readonly id: string; readonly version: number } | null;
    readonly provisional: boolean;
  }
>;

/** An officer saw the paper that authorises the submitter; which paper it was is in the personal part. */
export type DossierAuthorisationConfirmed = DomainEvent<'dossiers.authorisation-confirmed.v1', DossierFacts, { readonly paper: string }>;

/** What is kept of the applicant was corrected, or that is noted beside a dossier that was finished; what it was and is now is personal. */
export type DossierApplicantCorrected = DomainEvent<
  'dossiers.applicant-corrected.v1',
  DossierFacts & {
    readonly correctionId: string;
    readonly fields: readonly CorrectedField[];
    readonly isApplied: boolean;
    /** Request of the person that is carried out by it; null without one. */
    readonly dataRequestId: string | null;
  },
  {
    readonly before: Readonly<Partial<Record<CorrectedField, string | null>>>;
    readonly after: Readonly<Partial<Record<CorrectedField, string | null>>>;
    readonly elsewhere: string | null;
    readonly evidence: string | null;
    readonly reason: string;
  }
>;

/** A dossier was not accepted; the reason is in the personal part. */
export type DossierNotAccepted = DomainEvent<
  'dossiers.not-accepted.v1',
  DossierFacts & { readonly legalBasis: string },
  { readonly reason: string }
>;

/** The first officer sent the dossier on its way. */
export type DossierProcessingStarted = DomainEvent<'dossiers.processing-started.v1', DossierFacts>;

/** The applicant was asked for a supplement; the clock behaves as the policy says. */
export type DossierSupplementRequested = DomainEvent<
  'dossiers.supplement-requested.v1',
  DossierFacts &
    DueFacts &
    AskedFacts & {
      readonly requestId: string;
      readonly round: number;
      readonly suspendedAt: string | null;
      readonly afterReception: boolean;
      /** Why papers were asked for although a connected database has their data, and which; absent where none was. */
      readonly exceptionKind?: 'incident' | 'inaccurate-data';
      readonly exceptionKeys?: readonly string[];
    }
>;

/** The applicant answered the request; `dueAt` is the deadline now. */
export type DossierSupplementAnswered = DomainEvent<
  'dossiers.supplement-answered.v1',
  DossierFacts & DueFacts & { readonly requestId: string; readonly resumedAt: string | null; readonly afterReception: boolean }
>;

/** The officer took the request for papers or for a payment back; `requestId` is that of the papers. */
export type DossierRequestCancelled = DomainEvent<
  'dossiers.request-cancelled.v1',
  DossierFacts &
    DueFacts & {
      readonly requestId: string | null;
      readonly asked: 'supplement-required' | 'payment-required';
      readonly resumedAt: string | null;
      readonly afterReception: boolean;
    },
  { readonly reason: string }
>;

/** Something has to be paid before the dossier can be concluded; the status stays. */
export type DossierFeeRequired = DomainEvent<'dossiers.fee-required.v1', DossierFacts>;

/** The applicant was asked to pay, and the dossier waits for it; the clock behaves as the policy says. */
export type DossierPaymentRequested = DomainEvent<
  'dossiers.payment-requested.v1',
  DossierFacts &
    DueFacts &
    AskedFacts & {
      readonly procedureVersionId: string;
      /** As of the acceptance. */
      readonly termsAt?: string;
      readonly termsKeys: readonly string[];
      readonly suspendedAt: string | null;
      readonly afterReception: boolean;
    },
  { readonly reason: string }
>;

/** Everything is paid; `resumedAt` is null where the clock had not been stopped for it. */
export type DossierFeeSettled = DomainEvent<
  'dossiers.fee-settled.v1',
  DossierFacts & DueFacts & { readonly settledAt: string; readonly resumedAt: string | null; readonly afterReception: boolean }
>;

/** An agency of the dossier ended, and another one has it from here on; the status stays, and so do code and deadline. */
export type DossierTakenOver = DomainEvent<
  'dossiers.taken-over.v1',
  DossierFacts & { readonly previousReceivingAgencyCode: string; readonly previousResolvingAgencyCode: string }
>;

/**
 * A dossier that is decided or finished stays with an agency that ended, and a successor of that agency has it from here on; null for an
 * agency that is in force.
 */
export type DossierHandedDown = DomainEvent<
  'dossiers.handed-down.v1',
  DossierFacts & {
    readonly receivingSuccessorCode: string | null;
    readonly resolvingSuccessorCode: string | null;
    readonly previousReceivingSuccessorCode: string | null;
    readonly previousResolvingSuccessorCode: string | null;
  }
>;

/** The applicant took the dossier back; older entries do not say whether it had been received. */
export type DossierWithdrawn = DomainEvent<'dossiers.withdrawn.v1', DossierFacts & { readonly afterReception?: boolean }>;

/** Processing was stopped; older entries without a ground are of stops on a legal basis. */
export type DossierStopped = DomainEvent<
  'dossiers.stopped.v1',
  DossierFacts & { readonly legalBasis: string; readonly ground?: StopGround; readonly afterReception?: boolean },
  { readonly reason: string }
>;

/**
 * A competent person decided; `timing` is measured against the original deadline, the flags against both (absent in entries from before
 * there were extensions).
 */
export type DossierConcluded = DomainEvent<
  'dossiers.concluded.v1',
  DossierFacts & {
    readonly outcome: ConclusionOutcome;
    readonly concludedAt: string;
    readonly dueAt: string | null;
    readonly originalDueAt: string | null;
    readonly timing: string;
    readonly onTime?: boolean | null;
    readonly onTimeAfterExtension?: boolean | null;
    /** Of a refusal; its reason is in the personal part. */
    readonly legalBasis?: string;
    /** Decision by which one person appraised and decided; absent where two did. */
    readonly combinedBy?: string;
  }
>;

/** The result is in the applicant's hands. */
export type DossierResultReturned = DomainEvent<
  'dossiers.result-returned.v1',
  DossierFacts & { readonly method: string; readonly returnedAt: string }
>;

/** Everything that the module publishes about a dossier. */
export type DossierEvent =
  | DossierSubmitted
  | DossierAccepted
  | DossierAuthorisationConfirmed
  | DossierApplicantCorrected
  | DossierNotAccepted
  | DossierProcessingStarted
  | DossierSupplementRequested
  | DossierSupplementAnswered
  | DossierRequestCancelled
  | DossierFeeRequired
  | DossierPaymentRequested
  | DossierFeeSettled
  | DossierExtended
  | DossierDeadlineRecomputed
  | DossierReplyRecomputed
  | DossierAnswerTimeRecomputed
  | DossierTakenOver
  | DossierHandedDown
  | DossierWithdrawn
  | DossierStopped
  | DossierConcluded
  | DossierResultReturned;
