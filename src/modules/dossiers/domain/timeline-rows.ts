import type { DocumentKept } from '../../documents/index.js';
import { CLASSIFICATIONS, DURATION_UNITS } from '../../../shared/working-calendar/index.js';
import { STOP_GROUNDS, type DossierEvent } from '../dossiers.events.js';
import { WAITING_STATUSES } from './dossier-status.js';
import { CORRECTION_ROWS } from './correction-rows.js';
import { SUCCESSOR_ROWS } from './successor-rows.js';
import { AGENCIES, ALL, BASE, baseFor, CALENDAR, STAFF } from './entry-facts.js';
import type { ShownFact, TimelineRows } from './timeline.js';

const MOVED_BY = {
  previousCalendar: [{ fields: CALENDAR }, ...STAFF],
  calendar: [{ fields: CALENDAR }, ...STAFF],
  why: ['text', ...STAFF],
} as const satisfies Record<string, ShownFact>;
const DUE = { dueAt: ['instant?', ...ALL], originalDueAt: ['instant?', ...ALL] } as const satisfies Record<string, ShownFact>;
const AROUND_RECEPTION = { afterReception: ['flag', ...ALL] } as const satisfies Record<string, ShownFact>;

/**
 * What timelines and the feed of partner systems show of a dossier's own entries. Applicants are shown agencies and the times of receipt,
 * processing and return (NĐ 224/2026 Đ.15.1.g).
 */
export const DOSSIER_TIMELINE: TimelineRows<DossierEvent | DocumentKept> = {
  'dossiers.submitted.v1': {
    title: { vi: 'Nộp hồ sơ', en: 'Handed in' },
    to: ALL,
    byOfficer: false,
    facts: {
      ...BASE,
      procedureVersionId: ['id', ...STAFF],
      caseKey: ['text?', ...STAFF, 'partner'],
      reusedDocumentIds: ['ids?', ...ALL],
      reuseGround: [[null, 'owner', 'consent', 'dossier'], ...ALL],
    },
  },
  'dossiers.accepted.v1': {
    title: { vi: 'Tiếp nhận hồ sơ', en: 'Received' },
    to: ALL,
    byOfficer: true,
    facts: {
      ...BASE,
      procedureVersionId: ['id', ...STAFF],
      termsAt: ['instant?', ...STAFF],
      caseKey: ['text?', ...STAFF, 'partner'],
      termsKeys: ['keys?', ...STAFF],
      receivedAt: ['instant', ...ALL],
      dueAt: ['instant?', ...ALL],
      duration: [{ maybe: { value: 'number?', unit: DURATION_UNITS } }, ...ALL],
      durationDecision: ['text?', ...ALL],
      calendar: [{ maybe: CALENDAR }, ...STAFF],
      provisional: ['flag', ...ALL],
    },
  },
  'dossiers.authorisation-confirmed.v1': {
    title: { vi: 'Xác nhận văn bản ủy quyền nộp hồ sơ', en: 'Authorisation to hand in confirmed' },
    to: ALL,
    byOfficer: true,
    facts: BASE,
  },
  ...CORRECTION_ROWS,
  'dossiers.not-accepted.v1': {
    title: { vi: 'Không tiếp nhận hồ sơ', en: 'Not accepted' },
    to: ALL,
    byOfficer: true,
    facts: { ...BASE, legalBasis: ['text', ...ALL] },
  },
  'dossiers.processing-started.v1': {
    title: { vi: 'Bắt đầu giải quyết', en: 'Processing started' },
    to: ALL,
    byOfficer: true,
    facts: BASE,
  },
  'dossiers.supplement-requested.v1': {
    title: { vi: 'Yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Supplement requested' },
    titleForApplicant: { vi: 'Đề nghị bạn bổ sung, hoàn thiện hồ sơ', en: 'You are asked for more papers' },
    to: ALL,
    byOfficer: true,
    facts: {
      ...BASE,
      ...DUE,
      ...AROUND_RECEPTION,
      requestId: ['id', ...ALL],
      round: ['whole', ...ALL],
      suspendedAt: ['instant?', ...ALL],
      answerDueAt: ['instant?', ...ALL],
      exceptionKind: [[null, 'incident', 'inaccurate-data'], ...ALL],
      exceptionKeys: ['keys?', ...ALL],
    },
  },
  'dossiers.supplement-answered.v1': {
    title: { vi: 'Nộp bổ sung theo yêu cầu', en: 'Supplement handed in' },
    to: ALL,
    byOfficer: false,
    facts: { ...BASE, ...DUE, ...AROUND_RECEPTION, requestId: ['id', ...ALL], resumedAt: ['instant?', ...ALL] },
  },
  'dossiers.request-cancelled.v1': {
    title: { vi: 'Hủy yêu cầu bổ sung hoặc yêu cầu nộp phí', en: 'Request cancelled' },
    to: ALL,
    byOfficer: true,
    facts: {
      ...BASE,
      ...DUE,
      ...AROUND_RECEPTION,
      requestId: ['id?', ...ALL],
      asked: [WAITING_STATUSES, ...ALL],
      resumedAt: ['instant?', ...ALL],
    },
  },
  'dossiers.fee-required.v1': {
    title: { vi: 'Xác định phí, lệ phí phải nộp', en: 'Fee became due' },
    to: ALL,
    byOfficer: true,
    facts: BASE,
  },
  'dossiers.payment-requested.v1': {
    title: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment requested' },
    titleForApplicant: { vi: 'Đề nghị bạn nộp phí, lệ phí', en: 'You are asked to pay' },
    to: ALL,
    byOfficer: true,
    facts: {
      ...BASE,
      ...DUE,
      ...AROUND_RECEPTION,
      procedureVersionId: ['id', ...STAFF],
      termsAt: ['instant?', ...STAFF],
      termsKeys: ['keys', ...STAFF],
      suspendedAt: ['instant?', ...ALL],
      answerDueAt: ['instant?', ...ALL],
    },
  },
  'dossiers.fee-settled.v1': {
    title: { vi: 'Đã nộp đủ phí, lệ phí', en: 'Fee settled' },
    to: ALL,
    byOfficer: true,
    facts: { ...BASE, ...DUE, ...AROUND_RECEPTION, settledAt: ['instant', ...ALL], resumedAt: ['instant?', ...ALL] },
  },
  'dossiers.extended.v1': {
    title: { vi: 'Xin lỗi và gia hạn thời gian giải quyết', en: 'Deadline extended with a letter of apology' },
    to: ALL,
    byOfficer: true,
    facts: {
      ...BASE,
      dueAt: ['instant', ...ALL],
      originalDueAt: ['instant', ...ALL],
      number: ['whole', ...ALL],
      previousDueAt: ['instant', ...ALL],
      letterNumber: ['text?', ...ALL],
    },
  },
  'dossiers.deadline-recomputed.v1': {
    title: { vi: 'Tính lại thời hạn theo lịch làm việc đã quyết định', en: 'Deadline recomputed by the decided calendar' },
    to: ALL,
    byOfficer: true,
    facts: {
      ...BASE,
      ...DUE,
      previousDueAt: ['instant?', ...ALL],
      previousOriginalDueAt: ['instant?', ...ALL],
      provisional: ['flag', ...ALL],
      ...MOVED_BY,
    },
  },
  'dossiers.reply-recomputed.v1': {
    title: { vi: 'Tính lại hạn trả lời hồ sơ trực tuyến theo lịch làm việc đã thay đổi', en: 'Deadline of the reply recomputed' },
    to: AGENCIES,
    byOfficer: true,
    facts: {
      ...baseFor(AGENCIES),
      ...MOVED_BY,
      previousReplyDueAt: ['instant?', ...AGENCIES],
      replyDueAt: ['instant?', ...AGENCIES],
      previousMinutesLeft: ['whole?', ...AGENCIES],
      minutesLeft: ['whole?', ...AGENCIES],
    },
  },
  'dossiers.answer-time-recomputed.v1': {
    title: { vi: 'Tính lại hạn bổ sung hoặc nộp phí theo lịch làm việc đã thay đổi', en: 'Deadline of the answer recomputed' },
    to: ALL,
    byOfficer: true,
    facts: { ...BASE, ...MOVED_BY, previousAnswerDueAt: ['instant', ...ALL], answerDueAt: ['instant', ...ALL] },
  },
  ...SUCCESSOR_ROWS,
  'dossiers.withdrawn.v1': {
    title: { vi: 'Rút hồ sơ', en: 'Withdrawn' },
    to: ALL,
    byOfficer: false,
    facts: { ...BASE, afterReception: ['flag?', ...ALL] },
  },
  'dossiers.stopped.v1': {
    title: { vi: 'Dừng giải quyết hồ sơ', en: 'Processing stopped' },
    to: ALL,
    byOfficer: true,
    facts: { ...BASE, afterReception: ['flag?', ...ALL], legalBasis: ['text', ...ALL], ground: [[null, ...STOP_GROUNDS], ...ALL] },
  },
  'dossiers.concluded.v1': {
    title: { vi: 'Có kết quả giải quyết', en: 'Concluded' },
    to: ALL,
    byOfficer: true,
    facts: {
      ...BASE,
      ...DUE,
      outcome: [['granted', 'refused'], ...ALL],
      legalBasis: ['text?', ...ALL],
      combinedBy: ['text?', ...STAFF],
      concludedAt: ['instant', ...ALL],
      timing: [CLASSIFICATIONS, ...ALL],
      onTime: ['flag?', ...ALL],
      onTimeAfterExtension: ['flag?', ...ALL],
    },
  },
  'dossiers.result-returned.v1': {
    title: { vi: 'Trả kết quả', en: 'Result handed over' },
    to: ALL,
    byOfficer: true,
    facts: { ...BASE, method: ['text', ...ALL], returnedAt: ['instant', ...ALL] },
  },
  'documents.document-kept.v1': {
    title: { vi: 'Lưu kết quả vào kho dữ liệu của chủ hồ sơ', en: "Result kept in the applicant's repository" },
    titleForApplicant: { vi: 'Kết quả đã vào kho dữ liệu của bạn', en: 'Result kept in your repository' },
    to: ['citizen', 'desk', 'officer'],
    byOfficer: true,
    facts: {
      documentId: ['id', 'citizen', ...STAFF],
      kind: [['paper', 'result'], 'citizen', ...STAFF],
      code: ['text?', 'citizen', ...STAFF],
      issuedOn: ['date', 'citizen', ...STAFF],
      validUntil: ['date?', 'citizen', ...STAFF],
    },
  },
};
