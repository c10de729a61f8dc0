import { iso } from '../../../shared/clock.js';
import type { CompiledCalendar } from '../../../shared/working-calendar/index.js';
import { DOSSIER_CODE, DOSSIER_EVENTS, type ConclusionOutcome, type StopGround } from '../dossiers.events.js';
import type { Acceptance, ConclusionTerms, Ground } from './decisions.js';
import { recompute } from './dossier-clock.js';
import { AskingDossier } from './asking-dossier.js';
import { SILENT } from './moving-dossier.js';
import { NO_REPLY } from './reply-clock.js';
import { grantExtension, type ExtensionRequest, type ExtensionRules } from './extension.js';
import { isWaiting, mayMove } from './dossier-status.js';
import { feeNotSettled, moveNotAllowed } from './dossier.errors.js';
import { authorisationOfNobody } from './person.errors.js';
import { refusalGroundMissing } from './result.errors.js';
import type { DossierFile } from './parts.js';
import { changedValues, type CorrectedField, type Correction, type CorrectionOrder } from './correction.js';
import { correctionEmpty, correctionEvidenceMissing } from './correction.errors.js';
import { onTimeOf, timingOf } from './timing.js';

const APPLICANT_FIELDS = {
  name: 'applicantName',
  phone: 'applicantPhone',
  email: 'applicantEmail',
  address: 'applicantAddress',
} as const satisfies Record<CorrectedField, keyof AskingDossier>;

/**
 * A dossier (hồ sơ): what was submitted for one procedure, from submission to the return of the result. It decides which
 * move is legal, when it is due, and records every decision as an event.
 */
export class Dossier extends AskingDossier {
  /** Received (tiếp nhận): the clock starts, the code is drawn in the flush. */
  accept(acceptance: Acceptance): void {
    // The table alone would let a dossier pass that waits for its applicant: after reception that one comes back as received.
    if (this.status !== 'submitted') throw moveNotAllowed(this.status, 'received');
    const from = this.moveTo('received');
    this.caseKey = acceptance.caseKey;
    if (acceptance.components) this.components = acceptance.components.map((component) => ({ ...component, dossierId: this.id }));
    this.receivedAt = acceptance.at;
    this.receivedBy = acceptance.officerId;
    Object.assign(this, NO_REPLY);
    this.duration = acceptance.duration;
    this.durationText = acceptance.durationText;
    this.durationDecision = acceptance.durationDecision ?? null;
    this.policy = acceptance.policy;
    recompute(this, acceptance.calendar);
    const facts = {
      procedureVersionId: this.procedureVersionId,
      termsAt: this.submittedAt.toISOString(),
      caseKey: this.caseKey,
      termsKeys: acceptance.termsKeys,
      receivedAt: acceptance.at.toISOString(),
      dueAt: iso(this.dueAt),
      duration: this.duration,
      ...(this.durationDecision === null ? {} : { durationDecision: this.durationDecision }),
      calendar: this.calendarId === null ? null : { id: this.calendarId, version: this.calendarVersion ?? 0 },
      provisional: this.provisional,
    };
    this.recordEntry(DOSSIER_EVENTS.accepted, from, facts, undefined, [DOSSIER_CODE]);
  }

  /**
   * The officer of the receiving agency saw the paper (văn bản ủy quyền) that lets the submitter see and act as the applicant.
   *
   * @throws DomainError AUTHORISATION_OF_NOBODY where the applicant handed it in
   */
  confirmAuthorisation(paper: string, officerId: string, at: Date): void {
    if (!this.submitter) throw authorisationOfNobody();
    Object.assign(this, { authorisationPaper: paper, authorisationConfirmedBy: officerId, authorisationConfirmedAt: at });
    this.recordEntry(DOSSIER_EVENTS.authorisationConfirmed, this.status, {}, { paper });
  }

  /**
   * Corrects what is kept of the applicant; where the dossier is finished it stays as it was decided upon, and the correction is noted
   * beside it.
   *
   * @throws DomainError CORRECTION_EMPTY, CORRECTION_EVIDENCE_MISSING
   */
  correct({ changes: asked, ...order }: CorrectionOrder, by: Pick<Correction, 'id' | 'correctedAt' | 'correctedBy'>): Correction {
    const { applicantName: name, applicantPhone: phone, applicantEmail: email, applicantAddress: address } = this;
    const changes = changedValues(asked, { name, phone, email, address });
    if (changes.length === 0 && order.elsewhere === null) throw correctionEmpty();
    if (changes.some(({ field }) => field === 'name') && order.evidence === null) throw correctionEvidenceMissing();
    const isApplied = this.closedAt === null;
    const after = Object.fromEntries(changes.map((each) => [each.field, each.after]));
    if (isApplied) Object.assign(this, Object.fromEntries(changes.map((each) => [APPLICANT_FIELDS[each.field], each.after])));
    const { requestId: dataRequestId, ...told } = order;
    this.recordEntry(
      DOSSIER_EVENTS.applicantCorrected,
      this.status,
      { correctionId: by.id, fields: changes.map(({ field }) => field), isApplied, dataRequestId },
      { before: Object.fromEntries(changes.map((each) => [each.field, each.before])), after, ...told },
    );
    return { dossierId: this.id, ...by, ...order, changes, isApplied };
  }

  /** Not accepted (không tiếp nhận), with the reason and its legal basis: form 03. */
  refuseIntake(reason: string, legalBasis: string, at: Date): void {
    if (this.receivedAt !== null) throw moveNotAllowed(this.status, 'not-accepted');
    const from = this.moveTo('not-accepted');
    this.close(reason, legalBasis, at);
    this.recordEntry(DOSSIER_EVENTS.notAccepted, from, { legalBasis }, { reason });
  }

  /** The first officer forwarded it. A dossier that waits for its applicant keeps waiting, and returns to `in-progress` afterwards. */
  startProcessing(): void {
    const waits = this.askedIn === 'received';
    const from = waits ? this.status : this.moveTo('in-progress');
    if (waits) this.askedIn = 'in-progress';
    this.recordEntry(DOSSIER_EVENTS.processingStarted, from, {});
  }

  /** A later due date, granted with a letter of apology (form 04); the original one stays. @throws DomainError as `grantExtension` */
  extend(request: ExtensionRequest, rules: ExtensionRules, calendar: CompiledCalendar): void {
    const extension = grantExtension(this, request, rules, calendar);
    const { number, letterNumber, reason } = extension;
    this.extensions.push(extension);
    recompute(this, calendar);
    this.recordEntry(
      DOSSIER_EVENTS.extended,
      this.status,
      { number, previousDueAt: iso(extension.previousDueAt), ...this.due(), letterNumber },
      { reason },
    );
  }

  /** Recomputes the deadline on another version of the calendar, after years were decided (`deadlines.md`). @returns whether it did */
  adoptCalendar(calendar: CompiledCalendar, why: string): boolean {
    const { dueAt, originalDueAt, calendarId, calendarVersion } = this;
    const isRunning = this.closedAt === null && (this.deadlineState === 'running' || this.deadlineState === 'suspended');
    if (!isRunning || calendarId === null || (calendarId === calendar.ref.id && calendarVersion === calendar.ref.version)) return false;
    recompute(this, calendar);
    this.recordEntry(DOSSIER_EVENTS.deadlineRecomputed, this.status, {
      previousDueAt: iso(dueAt),
      previousOriginalDueAt: iso(originalDueAt),
      ...this.due(),
      previousCalendar: { id: calendarId, version: calendarVersion ?? 0 },
      calendar: calendar.ref,
      provisional: this.provisional,
      why,
    });
    return true;
  }

  /** The applicant withdraws it (rút hồ sơ). */
  withdraw(reason: string, at: Date): void {
    const from = this.moveTo('withdrawn');
    this.close(reason, null, at);
    this.recordEntry(DOSSIER_EVENTS.withdrawn, from, { afterReception: this.receivedAt !== null }, { reason });
  }

  /**
   * Processing is stopped: because the applicant asks for it (form 05), on a legal basis, or because the applicant stayed silent. Only the
   * last may be before reception, where nothing is processed yet: then it is not accepted, or withdrawn.
   */
  stop(ground: StopGround, { reason, legalBasis }: Ground, at: Date): void {
    if (this.receivedAt === null && ground !== 'applicant-silent') throw moveNotAllowed(this.status, 'stopped');
    const from = this.moveTo('stopped');
    this.close(reason, legalBasis, at);
    this.stopGround = ground;
    this.recordEntry(DOSSIER_EVENTS.stopped, from, { legalBasis, ground, afterReception: this.receivedAt !== null }, { reason });
  }

  /** Closes a dossier whose applicant did not answer in time. @returns false where it does not wait, or not so long */
  closeIfSilent(at: Date): boolean {
    const wait = this.silentWait(at);
    if (!wait || !isWaiting(this.status)) return false;
    this.stop('applicant-silent', { reason: SILENT[this.status], legalBasis: wait.legalBasis }, at);
    return true;
  }

  /**
   * Decided by a competent person: granted or refused; both are a result that has to be returned (NĐ 61/2018 Đ.19.8). What is granted is
   * paid for first; what a refusal leaves unpaid is no longer due.
   *
   * @throws DomainError REFUSAL_GROUND_MISSING, FEE_NOT_SETTLED
   */
  conclude(outcome: ConclusionOutcome, note: string | null, at: Date, { ground = null, combinedBy = null }: ConclusionTerms = {}): void {
    if (outcome === 'refused' && ground === null) throw refusalGroundMissing();
    if (outcome === 'granted' && this.feeState === 'due' && mayMove(this.status, 'completed')) throw feeNotSettled();
    const from = this.moveTo('completed');
    if (this.feeState === 'due') this.feeState = 'none';
    this.outcome = outcome;
    this.conclusionNote = note;
    this.combinedBy = combinedBy;
    this.reason = ground?.reason ?? null;
    this.legalBasis = ground?.legalBasis ?? null;
    this.completedAt = at;
    this.closedAt = at;
    const timing = timingOf(this, at);
    this.recordEntry(
      DOSSIER_EVENTS.concluded,
      from,
      {
        outcome,
        concludedAt: at.toISOString(),
        ...this.due(),
        timing,
        ...onTimeOf(this),
        ...(ground === null ? {} : { legalBasis: ground.legalBasis }),
        ...(combinedBy === null ? {} : { combinedBy }),
      },
      { note, ...(ground === null ? {} : { reason: ground.reason }) },
    );
  }

  /** The result is handed over, posted or delivered electronically. */
  handOver(returnedTo: string, method: string, at: Date): void {
    const from = this.moveTo('result-returned');
    this.returnedAt = at;
    this.returnedTo = returnedTo;
    this.recordEntry(DOSSIER_EVENTS.resultReturned, from, { method, returnedAt: at.toISOString() }, { returnedTo });
  }

  /** Puts files under the dossier; the same file twice is once. */
  addFiles(files: readonly DossierFile[]): void {
    for (const file of files) if (!this.files.some((known) => known.fileId === file.fileId)) this.files.push(file);
  }
}
