import { iso } from '../../../shared/clock.js';
import type { CompiledCalendar } from '../../../shared/working-calendar/index.js';
import { DOSSIER_EVENTS } from '../dossiers.events.js';
import type { WaitTerms } from './answer-wait.js';
import { resumeClock, suspendClock } from './dossier-clock.js';
import { feeNotDue, moveNotAllowed, supplementLimitReached, supplementNotAsked } from './dossier.errors.js';
import { mayMove } from './dossier-status.js';
import { MovingDossier } from './moving-dossier.js';
import { numbered } from './form-answers.js';
import type { ComponentDefinition } from './intake-checklist.js';
import type { CheckedAnswers, PaymentRequest, SupplementRequest } from './parts.js';
import { resumeReply, suspendReply } from './reply-clock.js';

/** A request for papers as it is made; without an exception it asks for none that a database has. */
type NewRequest = Pick<SupplementRequest, 'id' | 'items' | 'reason' | 'legalBasis' | 'requestedAt' | 'requestedBy'> &
  Partial<Pick<SupplementRequest, 'exception'>>;

/** Requests to the applicant: papers (form 02) and payments, and how the dossier resumes once they are answered. */
export abstract class AskingDossier extends MovingDossier {
  /** Asks for papers, itemised (form 02). After reception the clock behaves as the policy says, from `request.requestedAt`. */
  requestSupplement(
    { exception = null, ...request }: NewRequest,
    limit: number,
    suspensionId: string,
    calendar: CompiledCalendar,
    wait: WaitTerms | null = null,
  ): void {
    if (this.supplements.length >= limit && mayMove(this.status, 'supplement-required')) throw supplementLimitReached(limit);
    const from = this.ask('supplement-required', request.requestedBy, wait);
    const afterReception = this.receivedAt !== null;
    const round = this.supplements.length + 1;
    const open = { answeredAt: null, answer: null, cancelledAt: null };
    this.supplements.push({ ...request, exception, dossierId: this.id, round, afterReception, ...open });
    const { legalBasis, requestedAt: fromAt, requestedBy: decidedBy } = request;
    suspendReply(this, fromAt, calendar);
    const suspendedAt = suspendClock(
      this,
      { dossierId: this.id, id: suspensionId, reason: 'supplement', legalBasis, fromAt, decidedBy },
      calendar,
    );
    this.recordEntry(
      DOSSIER_EVENTS.supplementRequested,
      from,
      {
        requestId: request.id,
        round,
        ...this.due(),
        suspendedAt: iso(suspendedAt),
        afterReception,
        answerDueAt: iso(wait?.dueAt ?? null),
        ...(exception ? { exceptionKind: exception.kind, exceptionKeys: exception.componentKeys } : {}),
      },
      { items: request.items, reason: request.reason, ...(exception ? { exceptionReason: exception.reason } : {}) },
    );
  }

  /** The applicant answered; the clock resumes, and the dossier returns to the status in which it was asked. */
  answerSupplement(answer: string | null, at: Date, calendar: CompiledCalendar, forms: readonly CheckedAnswers[] = []): void {
    const to = this.whereAsked();
    const open = this.openSupplement();
    if (!open) throw mayMove(this.status, to) ? supplementNotAsked() : moveNotAllowed(this.status, to);
    const from = this.comeBack();
    open.answeredAt = at;
    open.answer = answer;
    resumeReply(this, at, calendar);
    const resumedAt = resumeClock(this, 'supplement', at, calendar);
    this.recordEntry(
      DOSSIER_EVENTS.supplementAnswered,
      from,
      { requestId: open.id, ...this.due(), resumedAt: iso(resumedAt), afterReception: open.afterReception },
      { answer, ...(forms.length === 0 ? {} : { forms }) },
    );
  }

  /** Electronic forms were filled in anew: their papers are there from now on. @param asked what the case asks for */
  fillIn(answers: readonly CheckedAnswers[], asked: readonly ComponentDefinition[], answeredBy: string, answeredAt: Date): void {
    this.answers.push(...numbered(this.answers, answers, { dossierId: this.id, answeredAt, answeredBy }));
    for (const { formCode } of answers) {
      const { key, code, name, required } = asked.find(({ form }) => form === formCode)!;
      const held = this.components.find((component) => component.key === key);
      if (held) Object.assign(held, { formCode, absence: null });
      else {
        const nothing = { originals: 0, copies: 0, fileId: null, reusedDocumentId: null, absence: null, heldIn: null };
        this.components.push({ dossierId: this.id, key, code, name, required: required === true, ...nothing, formCode });
      }
    }
  }

  /** Something has to be paid (phí, lệ phí); until then the dossier is not concluded. Does nothing where that is recorded already. */
  requireFee(): void {
    if (this.feeState === 'due') return;
    this.feeState = 'due';
    this.recordEntry(DOSSIER_EVENTS.feeRequired, this.status, {});
  }

  /** The applicant is asked to pay and the dossier waits for it; after reception the clock behaves as the policy says. */
  requestPayment(request: PaymentRequest, suspensionId: string, calendar: CompiledCalendar, wait: WaitTerms | null = null): void {
    const from = this.ask('payment-required', request.requestedBy, wait);
    const { legalBasis, requestedAt: fromAt, requestedBy: decidedBy, termsKeys, reason } = request;
    suspendReply(this, fromAt, calendar);
    const suspendedAt = suspendClock(
      this,
      { dossierId: this.id, id: suspensionId, reason: 'financial-obligation', legalBasis, fromAt, decidedBy },
      calendar,
    );
    const { procedureVersionId, receivedAt } = this;
    this.recordEntry(
      DOSSIER_EVENTS.paymentRequested,
      from,
      {
        procedureVersionId,
        termsAt: this.submittedAt.toISOString(),
        termsKeys,
        ...this.due(),
        suspendedAt: iso(suspendedAt),
        afterReception: receivedAt !== null,
        answerDueAt: iso(wait?.dueAt ?? null),
      },
      { reason },
    );
  }

  /**
   * Everything is paid; a dossier that waited for it returns to the status in which it was asked, and its clock resumes. @throws
   * DomainError FEE_NOT_DUE
   */
  settleFee(at: Date, calendar: CompiledCalendar): void {
    if (this.feeState !== 'due') throw feeNotDue();
    const afterReception = this.receivedAt !== null;
    const isAwaited = this.status === 'payment-required';
    const from = isAwaited ? this.comeBack() : this.status;
    // A dossier that waits for papers meanwhile keeps waiting, with both clocks stopped.
    if (isAwaited) resumeReply(this, at, calendar);
    const resumedAt = isAwaited ? resumeClock(this, 'financial-obligation', at, calendar) : null;
    this.feeState = 'settled';
    this.feeSettledAt = at;
    this.recordEntry(DOSSIER_EVENTS.feeSettled, from, {
      settledAt: at.toISOString(),
      ...this.due(),
      resumedAt: iso(resumedAt),
      afterReception,
    });
  }
}
