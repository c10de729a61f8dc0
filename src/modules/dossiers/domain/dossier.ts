import { EventSource } from '../../../shared/domain-event.js';
import type { CompiledCalendar, DeadlinePolicy } from '../../../shared/working-calendar/index.js';
import { DOSSIER_EVENTS, type Channel, type ConclusionOutcome, type DossierEvent, type DossierFacts } from '../dossiers.events.js';
import type { DossierStatus } from './dossier-status.js';
import { mayMove } from './dossier-status.js';
import { NOT_STARTED, deadlineOf, type DeadlineState, type DossierDeadline } from './dossier-deadline.js';
import { moveNotAllowed, supplementLimitReached, supplementNotAsked } from './dossier.errors.js';
import type { ApplicantKind, DossierComponent, DossierFile, StatedDuration, Submitter, SupplementRequest, Suspension } from './parts.js';
import { timingOf } from './timing.js';

/** What the acceptance of a dossier is decided with. */
export interface Acceptance {
  readonly at: Date;
  readonly officerId: string;
  readonly caseKey: string | null;
  readonly duration: StatedDuration | null;
  readonly durationText: string | null;
  readonly policy: DeadlinePolicy;
  readonly calendar: CompiledCalendar;
}

/**
 * A dossier (hồ sơ): what somebody handed in for one procedure, from submission to the result in hand. It decides which
 * move is legal, when it is due, and records every decision as an event.
 */
export class Dossier extends EventSource {
  readonly id: string;
  /** Null until accepted (NĐ 61/2018 Đ.17.3: the code is issued only after acceptance). */
  code: string | null;
  status: DossierStatus;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly procedureVersionId: string;
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
  readonly summary: string | null;
  /** Number of identical sets handed in (số bộ hồ sơ). */
  readonly sets: number;
  readonly returnMethod: string;
  readonly submittedAt: Date;
  /** Until when an online dossier has to be answered; null at the counter. */
  replyDueAt: Date | null;
  receivedAt: Date | null;
  receivedBy: string | null;
  duration: StatedDuration | null;
  durationText: string | null;
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
  outcome: ConclusionOutcome | null;
  conclusionNote: string | null;
  completedAt: Date | null;
  returnedAt: Date | null;
  returnedTo: string | null;
  /** When it left the open statuses; lists of open dossiers rest on it being null. */
  closedAt: Date | null;
  components: DossierComponent[];
  files: DossierFile[];
  supplements: SupplementRequest[];
  suspensions: Suspension[];

  /** Received (tiếp nhận): the clock starts, the code is drawn in the flush. */
  accept(acceptance: Acceptance): void {
    const from = this.moveTo('received');
    this.caseKey = acceptance.caseKey;
    this.receivedAt = acceptance.at;
    this.receivedBy = acceptance.officerId;
    this.replyDueAt = null;
    this.duration = acceptance.duration;
    this.durationText = acceptance.durationText;
    this.policy = acceptance.policy;
    this.recompute(acceptance.calendar);
    this.tell(DOSSIER_EVENTS.accepted, from, {
      procedureVersionId: this.procedureVersionId,
      caseKey: this.caseKey,
      receivedAt: acceptance.at.toISOString(),
      dueAt: this.dueAt?.toISOString() ?? null,
      duration: this.duration,
      calendar: this.calendarId === null ? null : { id: this.calendarId, version: this.calendarVersion ?? 0 },
      provisional: this.provisional,
    });
  }

  /** Not accepted (không tiếp nhận), with the reason and its legal basis: form 03. */
  refuseIntake(reason: string, legalBasis: string, at: Date): void {
    const from = this.moveTo('not-accepted');
    this.close(reason, legalBasis, at);
    this.tell(DOSSIER_EVENTS.notAccepted, from, { legalBasis }, { reason });
  }

  /** The first officer sent it on its way. */
  startProcessing(): void {
    const from = this.moveTo('in-progress');
    this.tell(DOSSIER_EVENTS.processingStarted, from, {});
  }

  /** Asks for papers, itemised (form 02). After reception the clock behaves as the policy says, from `request.requestedAt`. */
  requestSupplement(request: Omit<SupplementRequest, 'dossierId' | 'round' | 'afterReception' | 'answeredAt' | 'answer'>, limit: number, suspensionId: string, calendar: CompiledCalendar): void {
    if (this.supplements.length >= limit && mayMove(this.status, 'supplement-required')) throw supplementLimitReached(limit);
    const from = this.moveTo('supplement-required');
    const afterReception = this.receivedAt !== null;
    const round = this.supplements.length + 1;
    this.supplements.push({ ...request, dossierId: this.id, round, afterReception, answeredAt: null, answer: null });
    if (afterReception) {
      this.suspensions.push({
        dossierId: this.id,
        id: suspensionId,
        reason: 'supplement',
        legalBasis: request.legalBasis,
        fromAt: request.requestedAt,
        toAt: null,
        decidedBy: request.requestedBy,
      });
      this.recompute(calendar);
    }
    this.tell(
      DOSSIER_EVENTS.supplementRequested,
      from,
      { requestId: request.id, round, dueAt: this.dueAt?.toISOString() ?? null, suspendedAt: afterReception ? request.requestedAt.toISOString() : null, afterReception },
      { items: request.items, reason: request.reason },
    );
  }

  /** The applicant answered; the clock goes on, and the dossier is back where it was asked. */
  answerSupplement(answer: string | null, at: Date, calendar: CompiledCalendar): void {
    const to = this.receivedAt === null ? 'submitted' : 'in-progress';
    const open = this.supplements.find((request) => request.answeredAt === null);
    // The table alone would let a dossier pass that was just received: it may become in-progress too.
    if (!open) throw mayMove(this.status, to) ? supplementNotAsked() : moveNotAllowed(this.status, to);
    const from = this.moveTo(to);
    open.answeredAt = at;
    open.answer = answer;
    const suspension = this.suspensions.find((candidate) => candidate.reason === 'supplement' && candidate.toAt === null);
    if (suspension) {
      suspension.toAt = at;
      this.recompute(calendar);
    }
    this.tell(
      DOSSIER_EVENTS.supplementAnswered,
      from,
      { requestId: open.id, dueAt: this.dueAt?.toISOString() ?? null, resumedAt: suspension ? at.toISOString() : null, afterReception: open.afterReception },
      { answer },
    );
  }

  /** The applicant takes it back (rút hồ sơ). */
  withdraw(reason: string, at: Date): void {
    const from = this.moveTo('withdrawn');
    this.close(reason, null, at);
    this.tell(DOSSIER_EVENTS.withdrawn, from, {}, { reason });
  }

  /** Processing is stopped on a legal basis (form 05). */
  stop(reason: string, legalBasis: string, at: Date): void {
    const from = this.moveTo('stopped');
    this.close(reason, legalBasis, at);
    this.tell(DOSSIER_EVENTS.stopped, from, { legalBasis }, { reason });
  }

  /** Decided by a competent person: granted or refused; both are a result that has to be returned (NĐ 61/2018 Đ.19.8). */
  conclude(outcome: ConclusionOutcome, note: string | null, at: Date): void {
    const from = this.moveTo('completed');
    this.outcome = outcome;
    this.conclusionNote = note;
    this.completedAt = at;
    this.closedAt = at;
    const timing = timingOf(this, at);
    this.tell(
      DOSSIER_EVENTS.concluded,
      from,
      { outcome, concludedAt: at.toISOString(), dueAt: this.dueAt?.toISOString() ?? null, originalDueAt: this.originalDueAt?.toISOString() ?? null, timing },
      { note },
    );
  }

  /** The result is handed over, posted or delivered electronically. */
  handOver(returnedTo: string, method: string, at: Date): void {
    const from = this.moveTo('result-returned');
    this.returnedAt = at;
    this.returnedTo = returnedTo;
    this.tell(DOSSIER_EVENTS.resultReturned, from, { method, returnedAt: at.toISOString() }, { returnedTo });
  }

  /** Puts files under the dossier; the same file twice is once. */
  addFiles(files: readonly DossierFile[]): void {
    for (const file of files) if (!this.files.some((known) => known.fileId === file.fileId)) this.files.push(file);
  }

  private moveTo(to: DossierStatus): DossierStatus {
    const from = this.status;
    if (!mayMove(from, to)) throw moveNotAllowed(from, to);
    this.status = to;
    return from;
  }

  private close(reason: string, legalBasis: string | null, at: Date): void {
    this.reason = reason;
    this.legalBasis = legalBasis;
    this.closedAt = at;
    this.replyDueAt = null;
    for (const suspension of this.suspensions) suspension.toAt ??= at;
  }

  private recompute(calendar: CompiledCalendar): void {
    if (!this.receivedAt) return;
    const deadline: DossierDeadline = deadlineOf(calendar, this.receivedAt, this.duration, this.policy ?? {}, this.suspensions);
    this.deadlineState = deadline.state;
    this.dueAt = deadline.dueAt;
    this.originalDueAt = deadline.originalDueAt;
    this.provisional = deadline.provisional;
    this.calendarId = deadline.calendar?.id ?? null;
    this.calendarVersion = deadline.calendar?.version ?? null;
  }

  /** Records an event with the facts that every entry of a dossier carries. */
  tell(type: DossierEvent['type'], from: DossierStatus | null, facts: object, personal?: object): void {
    const base: DossierFacts = {
      dossierId: this.id,
      procedureCode: this.procedureCode,
      receivingAgencyCode: this.receivingAgencyCode,
      resolvingAgencyCode: this.resolvingAgencyCode,
      channel: this.channel,
      from,
      to: this.status,
    };
    this.record({ type, facts: { ...base, ...facts }, personal });
  }
}

export { NOT_STARTED };
