import type { Confidentiality } from '../../../shared/grant.js';
import { EventSource } from '../../../shared/domain-event.js';
import type { DeadlinePolicy } from '../../../shared/working-calendar/index.js';
import type { Channel, ConclusionOutcome, DossierEvent, DossierFacts, StopGround } from '../dossiers.events.js';
import type { AnswerWait } from './answer-wait.js';
import type { DeadlineState } from './dossier-deadline.js';
import type { DossierStatus } from './dossier-status.js';
import type { FeeState } from './fee-state.js';
import type {
  ApplicantKind,
  DeadlineExtension,
  DossierComponent,
  DossierFile,
  FormAnswer,
  StatedDuration,
  Submitter,
  SupplementRequest,
  Suspension,
} from './parts.js';
import type { ReplyPause } from './reply-clock.js';

/**
 * A dossier's row and parts, each with its value at submission, and what every journal entry of a dossier carries. The moves are in
 * `Dossier`; a loaded dossier gets all values from its row.
 */
export abstract class DossierRecord extends EventSource {
  readonly id: string;
  /** Null until accepted (NĐ 61/2018 Đ.17.3: the code is issued only after acceptance). */
  code: string | null = null;
  status: DossierStatus = 'submitted';
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly procedureVersionId: string;
  readonly sectorCode: string | null;
  readonly confidentiality: Confidentiality;
  caseKey: string | null = null;
  readonly channel: Channel;
  /** Both move only where an agency ends and another one takes over what is unfinished. */
  receivingAgencyCode: string;
  resolvingAgencyCode: string;
  /** Who has it now where that agency ended and the dossier stays with it; null where it is in force. */
  receivingSuccessorCode: string | null = null;
  resolvingSuccessorCode: string | null = null;
  /** When another agency took it over the last time, with the deadline that it had; null where none did. */
  takenOverAt: Date | null = null;
  readonly applicantKind: ApplicantKind;
  readonly applicantPersonKey: string;
  applicantName: string;
  readonly applicantIdentityNumber: string;
  applicantPhone: string | null;
  applicantEmail: string | null;
  applicantAddress: string | null;
  readonly applicantCommuneCode: string | null;
  readonly submitter: Submitter | null = null;
  /** Paper by which an officer confirmed the submitter's authorisation; null until then. Personal data may be in it. */
  authorisationPaper: string | null = null;
  authorisationConfirmedBy: string | null = null;
  authorisationConfirmedAt: Date | null = null;
  readonly summary: string | null = null;
  /** Number of identical sets handed in (số bộ hồ sơ). */
  readonly sets: number = 1;
  readonly returnMethod: string;
  readonly submittedAt: Date;
  /** Until when an online dossier has to be answered; null at the counter. */
  replyDueAt: Date | null = null;
  /**
   * Working minutes that were left for the reply when the applicant was asked for something; null while its clock runs and where there is
   * none.
   */
  replyMinutesLeft: number | null = null;
  /** Calendar of the receiving agency in the version by which the reply was computed; null without a reply, and before it was noted. */
  replyCalendarId: string | null = null;
  replyCalendarVersion: number | null = null;
  /** When the clock of the reply was stopped; null where it never was. */
  replyPauses: readonly ReplyPause[] | null = null;
  receivedAt: Date | null = null;
  receivedBy: string | null = null;
  duration: StatedDuration | null = null;
  durationText: string | null = null;
  /** Ground of a duration that the province or the accepting officer set; null where the national procedure states it, or there is none. */
  durationDecision: string | null = null;
  policy: DeadlinePolicy | null = null;
  deadlineState: DeadlineState = 'not-started';
  dueAt: Date | null = null;
  originalDueAt: Date | null = null;
  provisional: boolean = false;
  calendarId: string | null = null;
  calendarVersion: number | null = null;
  /** Why it was not accepted, withdrawn or stopped; personal data may be in it. */
  reason: string | null = null;
  legalBasis: string | null = null;
  /** Ground of a stop; null while it is not stopped, and for older stops. */
  stopGround: StopGround | null = null;
  /** Status in which papers or a payment were asked for, and to which it goes back; null while nothing is asked. */
  askedIn: DossierStatus | null = null;
  /** Officer who made the open request; null without one, and for requests from before it was recorded. */
  askedBy: string | null = null;
  outcome: ConclusionOutcome | null = null;
  conclusionNote: string | null = null;
  /** Number and symbol of the decision by which it was refused. */
  decisionNumber: string | null = null;
  /** Decision by which one person did what two do elsewhere while it was resolved; null where two did. */
  combinedBy: string | null = null;
  completedAt: Date | null = null;
  feeState: FeeState = 'none';
  feeSettledAt: Date | null = null;
  returnedAt: Date | null = null;
  returnedTo: string | null = null;
  /** When it left the open statuses; lists of open dossiers look for null. */
  closedAt: Date | null = null;
  components: DossierComponent[] = [];
  files: DossierFile[] = [];
  supplements: SupplementRequest[] = [];
  suspensions: Suspension[] = [];
  extensions: DeadlineExtension[] = [];
  /** What was filled into electronic forms, all of it. */
  answers: FormAnswer[] = [];
  /** The wait for the applicant: one while there is one. */
  waits: AnswerWait[] = [];

  /** Records an event with the facts that every entry of a dossier carries; `drawn` names the numbers that are drawn with it. */
  recordEntry(type: DossierEvent['type'], from: DossierStatus | null, facts: object, personal?: object, drawn?: readonly string[]): void {
    const { id: dossierId, procedureCode, sectorCode, receivingAgencyCode, resolvingAgencyCode, channel, status: to } = this;
    const limit = this.confidentiality === 'ordinary' ? {} : { confidentiality: this.confidentiality };
    const parties = { receivingAgencyCode, resolvingAgencyCode };
    const base: DossierFacts = { dossierId, procedureCode, sectorCode, ...limit, ...parties, channel, from, to };
    this.record({ type, facts: { ...base, ...facts }, personal, drawn });
  }
}

/** Fields that the submitting person states and that are stored as stated; that person may always read them. */
export const STATED_FIELDS = ['summary', 'sets', 'returnMethod'] as const satisfies readonly (keyof DossierRecord)[];

/** What is stated at submission; a field that is left out has its initial value. */
export type StatedFields = Pick<DossierRecord, 'returnMethod'> & Partial<Pick<DossierRecord, (typeof STATED_FIELDS)[number]>>;

/** Picks the stated fields, without those that were left out. */
export function statedFields(from: StatedFields): StatedFields {
  const stated = STATED_FIELDS.filter((field) => from[field] !== undefined).map((field) => [field, from[field]]);
  return Object.fromEntries(stated) as StatedFields;
}

/** The row of a dossier without its parts. */
export type DossierColumns = Omit<
  DossierRecord,
  keyof EventSource | 'recordEntry' | 'components' | 'files' | 'supplements' | 'suspensions' | 'extensions' | 'answers' | 'waits'
>;
