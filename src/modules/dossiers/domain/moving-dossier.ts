import { iso } from '../../../shared/clock.js';
import type { CalendarChange, CompiledCalendar } from '../../../shared/working-calendar/index.js';
import { DOSSIER_EVENTS } from '../dossiers.events.js';
import { type AnswerWait, moveWait, type WaitTerms } from './answer-wait.js';
import { resumeClock } from './dossier-clock.js';
import { DossierRecord } from './dossier-record.js';
import { isWaiting, mayMove, OPEN_STATUSES, type DossierStatus, type WAITING_STATUSES } from './dossier-status.js';
import { moveNotAllowed, nothingAsked } from './dossier.errors.js';
import type { SupplementRequest } from './parts.js';
import { moveReply, NO_REPLY, resumeReply } from './reply-clock.js';

/** Why a dossier is closed whose applicant did not answer, as the applicant is notified. */
export const SILENT: Readonly<Record<Extract<DossierStatus, 'supplement-required' | 'payment-required'>, string>> = {
  'supplement-required': 'Đã hết thời gian bổ sung, hoàn thiện hồ sơ mà cơ quan chưa nhận được giấy tờ bổ sung.',
  'payment-required': 'Đã hết thời gian thực hiện nghĩa vụ tài chính mà cơ quan chưa nhận được khoản phải nộp.',
};

/** The agencies to which a dossier belongs. */
export type DossierOwners = Pick<DossierRecord, 'receivingAgencyCode' | 'resolvingAgencyCode'>;

/** Those that have a dossier which stays with agencies that are over. */
export type DossierSuccessors = Pick<DossierRecord, 'receivingSuccessorCode' | 'resolvingSuccessorCode'>;

/** How a dossier moves by the table, waits for its applicant and comes back, and ends. */
export abstract class MovingDossier extends DossierRecord {
  /** The deadline as entries carry it: with the extension, and without. */
  protected due(): { readonly dueAt: string | null; readonly originalDueAt: string | null } {
    return { dueAt: iso(this.dueAt), originalDueAt: iso(this.originalDueAt) };
  }

  /** Asks the applicant for something: where it comes back to, and until when an answer is waited for. */
  protected ask(to: (typeof WAITING_STATUSES)[number], officerId: string, wait: WaitTerms | null): DossierStatus {
    const from = this.moveTo(to);
    this.askedIn = from;
    this.askedBy = officerId;
    this.waits = wait ? [{ ...wait, dossierId: this.id }] : [];
    return from;
  }

  protected comeBack(): DossierStatus {
    const from = this.moveTo(this.whereAsked());
    this.waitNoMore();
    return from;
  }

  /**
   * An agency of the dossier ended, and others have it from here on; code, deadline and all that was decided stay. What is left to do goes
   * over: all of what is open, the handing over of what is decided. Who resolved or received what is finished stays, with a successor
   * beside it who has it now.
   *
   * @param owners who has it now, as far as agencies ended
   * @returns false where nobody else has it
   */
  takeOver(owners: DossierOwners, at: Date): boolean {
    const { receivingAgencyCode: previousReceivingAgencyCode, resolvingAgencyCode: previousResolvingAgencyCode } = this;
    const isOpen = OPEN_STATUSES.includes(this.status);
    if (isOpen || this.status === 'completed') this.receivingAgencyCode = owners.receivingAgencyCode;
    if (isOpen) this.resolvingAgencyCode = owners.resolvingAgencyCode;
    const isSame = this.receivingAgencyCode === previousReceivingAgencyCode && this.resolvingAgencyCode === previousResolvingAgencyCode;
    if (!isSame) this.takenOverAt = at;
    if (!isSame) this.recordEntry(DOSSIER_EVENTS.takenOver, this.status, { previousReceivingAgencyCode, previousResolvingAgencyCode });
    return this.handDown(owners) || !isSame;
  }

  /** To whom the agencies that the dossier stays with left it. @returns false where nothing changes */
  private handDown(owners: DossierOwners): boolean {
    const { receivingSuccessorCode: previousReceivingSuccessorCode, resolvingSuccessorCode: previousResolvingSuccessorCode } = this;
    this.receivingSuccessorCode = successorTo(this.receivingAgencyCode, owners.receivingAgencyCode);
    this.resolvingSuccessorCode = successorTo(this.resolvingAgencyCode, owners.resolvingAgencyCode);
    const { receivingSuccessorCode, resolvingSuccessorCode } = this;
    const isSame = receivingSuccessorCode === previousReceivingSuccessorCode && resolvingSuccessorCode === previousResolvingSuccessorCode;
    if (isSame) return false;
    const before = { previousReceivingSuccessorCode, previousResolvingSuccessorCode };
    this.recordEntry(DOSSIER_EVENTS.handedDown, this.status, { receivingSuccessorCode, resolvingSuccessorCode, ...before });
    return true;
  }

  /**
   * The officer cancels a request for papers or for a payment: the dossier returns to the status in which it was made, and its clock
   * resumes. What is owed stays owed, and a request that was cancelled counts as one that was made.
   *
   * @throws DomainError NOTHING_ASKED
   */
  cancelRequest(reason: string, at: Date, calendar: CompiledCalendar): void {
    const { status } = this;
    if (!isWaiting(status)) throw nothingAsked();
    const open = this.openSupplement();
    const from = this.comeBack();
    if (open) open.cancelledAt = at;
    resumeReply(this, at, calendar);
    const resumedAt = resumeClock(this, status === 'supplement-required' ? 'supplement' : 'financial-obligation', at, calendar);
    const facts = {
      requestId: open?.id ?? null,
      asked: status,
      ...this.due(),
      resumedAt: iso(resumedAt),
      afterReception: this.receivedAt !== null,
    };
    this.recordEntry(DOSSIER_EVENTS.requestCancelled, from, facts, { reason });
  }

  /**
   * An unanswered request lapses, and the dossier continues. @returns false where it does not wait, or
   * not so long
   */
  lapseIfSilent(reason: string, at: Date, calendar: CompiledCalendar): boolean {
    if (!this.silentWait(at) || !isWaiting(this.status)) return false;
    this.cancelRequest(reason, at, calendar);
    return true;
  }

  /** Moves the reply to another version of its calendar (`deadlines.md`). @returns false where it is late, or the same on that version */
  adoptReplyCalendar({ before, after, why }: CalendarChange, at: Date): boolean {
    const { replyDueAt, replyMinutesLeft } = this;
    if (!standsOn(before, this.replyCalendarId, this.replyCalendarVersion) || !moveReply(this, before, after, at)) return false;
    this.recordEntry(DOSSIER_EVENTS.replyRecomputed, this.status, {
      previousReplyDueAt: iso(replyDueAt),
      replyDueAt: iso(this.replyDueAt),
      previousMinutesLeft: replyMinutesLeft,
      minutesLeft: this.replyMinutesLeft,
      previousCalendar: before.ref,
      calendar: after.ref,
      why,
    });
    return true;
  }

  /** Moves the time for the answer to another version of its calendar (`deadlines.md`). @returns false where it stays the same */
  adoptAnswerCalendar({ before, after, why }: CalendarChange, at: Date): boolean {
    const wait = this.waits.find(({ calendarId, calendarVersion }) => standsOn(before, calendarId, calendarVersion));
    const previous = wait?.dueAt;
    if (!wait || !previous || !moveWait(wait, before, after, at)) return false;
    this.recordEntry(DOSSIER_EVENTS.answerTimeRecomputed, this.status, {
      previousAnswerDueAt: iso(previous),
      answerDueAt: iso(wait.dueAt),
      previousCalendar: before.ref,
      calendar: after.ref,
      why,
    });
    return true;
  }

  /** The wait whose time is over. */
  protected silentWait(at: Date): AnswerWait | undefined {
    return this.waits.find(({ dueAt }) => dueAt <= at);
  }

  protected openSupplement(): SupplementRequest | undefined {
    return this.supplements.find(({ answeredAt, cancelledAt }) => answeredAt === null && cancelledAt === null);
  }

  protected whereAsked(): DossierStatus {
    return this.askedIn ?? (this.receivedAt === null ? 'submitted' : 'in-progress');
  }

  protected moveTo(to: DossierStatus): DossierStatus {
    const from = this.status;
    if (!mayMove(from, to)) throw moveNotAllowed(from, to);
    this.status = to;
    return from;
  }

  protected close(reason: string, legalBasis: string | null, at: Date): void {
    this.reason = reason;
    this.legalBasis = legalBasis;
    this.closedAt = at;
    Object.assign(this, NO_REPLY);
    this.waitNoMore();
    // What was not paid is no longer due; what was paid stays settled.
    if (this.feeState === 'due') this.feeState = 'none';
    for (const suspension of this.suspensions) suspension.toAt ??= at;
  }

  private waitNoMore(): void {
    Object.assign(this, { askedIn: null, askedBy: null, waits: [] });
  }
}

function successorTo(agencyCode: string, ownerCode: string): string | null {
  return ownerCode === agencyCode ? null : ownerCode;
}

function standsOn({ ref }: CompiledCalendar, id: string | null, version: number | null): boolean {
  return id === ref.id && version === ref.version;
}
