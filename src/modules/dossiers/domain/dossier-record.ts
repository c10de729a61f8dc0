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
  StatedDuration,
  Submitter,
  SupplementRequest,
  Suspension,
} from './parts.js';
import type { ReplyPause } from './reply-clock.js';

/** What is known of a dossier: its row, its parts, and how its entries are told. The moves are in `Dossier`. */
export abstract class DossierRecord extends EventSource {
  readonly id: string;
  /** Null until accepted (NĐ 61/2018 Đ.17.3: the code is issued only after acceptance). */
  code: string | null;
  status: DossierStatus;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly procedureVersionId: string;
  readonly sectorCode: string | null;
  readonly confidentiality: Confidentiality;
  caseKey: string | null;
  readonly channel: Channel;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly applicantKind: ApplicantKind;
  readonly applicantPersonKey: string;
  readonly applicantName: string;
  readonly applicantIdentityNumber: string;
  readonly applicantPhone: string | null;
  readonly applicantEmail: string | null;
  readonly applicantAddress: string | null;
  readonly applicantCommuneCode: string | null;
  readonly submitter: Submitter | null;
  /** Paper by which the officer saw that the submitter is authorised; null while nobody confirmed it. Personal data may be in it. */
  authorisationPaper: string | null;
  authorisationConfirmedBy: string | null;
  authorisationConfirmedAt: Date | null;
  readonly summary: string | null;
  /** Number of identical sets handed in (số bộ hồ sơ). */
  readonly sets: number;
  readonly returnMethod: string;
  readonly submittedAt: Date;
  /** Until when an online dossier has to be answered; null at the counter. */
  replyDueAt: Date | null;
  /**
   * Working minutes that were left for the reply when the applicant was asked for something; null while its clock runs and where there is
   * none.
   */
  replyMinutesLeft: number | null;
  /** Calendar of the receiving agency in the version by which the reply was computed; null without a reply, and before it was noted. */
  replyCalendarId: string | null;
  replyCalendarVersion: number | null;
  /** When the clock of the reply stood still; null where it never did. */
  replyPauses: readonly ReplyPause[] | null;
  receivedAt: Date | null;
  receivedBy: string | null;
  duration: StatedDuration | null;
  durationText: string | null;
  /** What the officer who accepted rested the duration on; null where the procedure states it, or nobody does. */
  durationDecision: string | null;
  policy: DeadlinePolicy | null;
  deadlineState: DeadlineState;
  dueAt: Date | null;
  originalDueAt: Date | null;
  provisional: boolean;
  calendarId: string | null;
  calendarVersion: number | null;
  /** Why it was not accepted, withdrawn or stopped; personal data may be in it. */
  reason: string | null;
  legalBasis: string | null;
  /** On what a stop rests; null while it is not stopped, and for stops from before it was told. */
  stopGround: StopGround | null;
  /** Status in which papers or a payment were asked for, and to which it goes back; null while nothing is asked. */
  askedIn: DossierStatus | null;
  /** Officer who asked for it; null while nothing is asked, and where it was asked before it was noted. */
  askedBy: string | null;
  outcome: ConclusionOutcome | null;
  conclusionNote: string | null;
  /** Number and symbol of the decision by which it was refused. */
  decisionNumber: string | null;
  /** Decision by which one person did what two do elsewhere while it was resolved; null where two did. */
  combinedBy: string | null;
  completedAt: Date | null;
  feeState: FeeState;
  feeSettledAt: Date | null;
  returnedAt: Date | null;
  returnedTo: string | null;
  /** When it left the open statuses; lists of open dossiers rest on it being null. */
  closedAt: Date | null;
  components: DossierComponent[];
  files: DossierFile[];
  supplements: SupplementRequest[];
  suspensions: Suspension[];
  extensions: DeadlineExtension[];
  /** The wait for the applicant: one while there is one. */
  waits: AnswerWait[];

  /** Records an event with the facts that every entry of a dossier carries; `drawn` names the numbers that are drawn with it. */
  recordEntry(type: DossierEvent['type'], from: DossierStatus | null, facts: object, personal?: object, drawn?: readonly string[]): void {
    const base: DossierFacts = {
      dossierId: this.id,
      procedureCode: this.procedureCode,
      sectorCode: this.sectorCode,
      ...(this.confidentiality === 'ordinary' ? {} : { confidentiality: this.confidentiality }),
      receivingAgencyCode: this.receivingAgencyCode,
      resolvingAgencyCode: this.resolvingAgencyCode,
      channel: this.channel,
      from,
      to: this.status,
    };
    this.record({ type, facts: { ...base, ...facts }, personal, drawn });
  }
}
