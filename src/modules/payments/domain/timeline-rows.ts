import type { FactWords, TimelineRows } from '../../dossiers/index.js';
import { FEE_KINDS, PAYMENT_METHODS } from '../payments.events.js';
import type {
  AmountSet,
  FeeFactsStated,
  ReceivableRelieved,
  ReceivableSettled,
  ReceivablesCancelled,
  ReceivablesRaised,
  RefundDue,
} from '../payments.events.js';
import { ENDINGS } from './ending.js';
import { RELIEF_KINDS } from './relief.js';

const ALL = ['citizen', 'desk', 'officer'] as const;
const STAFF = ['desk', 'officer'] as const;
const FEE_KIND = [null, ...FEE_KINDS] as const;

/**
 * What is owed and paid is shown to the applicant and to those who work on the dossier; ids of receivables are not shown to the applicant.
 */
export const PAYMENT_TIMELINE: TimelineRows<
  ReceivablesRaised | AmountSet | FeeFactsStated | ReceivableRelieved | ReceivableSettled | ReceivablesCancelled | RefundDue
> = {
  'payments.charges-raised.v1': {
    title: { vi: 'Xác định các khoản phải nộp', en: 'Amounts to pay determined' },
    to: ALL,
    byOfficer: true,
    facts: { charges: [{ each: { id: 'id', kind: FEE_KIND, amount: 'whole?' } }, ...ALL] },
  },
  'payments.amount-set.v1': {
    title: { vi: 'Xác định mức thu', en: 'Amount set' },
    titleForApplicant: { vi: 'Đã xác định số tiền phải nộp', en: 'What you have to pay was set' },
    to: ALL,
    byOfficer: true,
    facts: { chargeId: ['id', ...STAFF], from: ['whole?', ...ALL], amount: ['whole', ...ALL], legalBasis: ['text?', ...ALL] },
  },
  'payments.fee-facts-stated.v1': {
    title: { vi: 'Xác định thông tin tính phí, lệ phí', en: 'Facts for the fees stated' },
    titleForApplicant: { vi: 'Đã tính lại số tiền phải nộp', en: 'What you have to pay was reckoned anew' },
    to: ALL,
    byOfficer: true,
    facts: { charges: [{ each: { id: 'id', from: 'whole?', amount: 'whole?' } }, ...ALL] },
  },
  'payments.charge-relieved.v1': {
    title: { vi: 'Miễn, giảm khoản phải nộp', en: 'Amount to pay reduced or waived' },
    to: ALL,
    byOfficer: true,
    facts: {
      chargeId: ['id', ...STAFF],
      kind: [RELIEF_KINDS, ...ALL],
      percent: ['whole?', ...ALL],
      base: ['whole?', ...ALL],
      relieved: ['whole?', ...ALL],
      amount: ['whole', ...ALL],
      legalBasis: ['text', ...ALL],
    },
  },
  'payments.charge-settled.v1': {
    title: { vi: 'Đã nộp một khoản', en: 'Amount paid' },
    to: ALL,
    byOfficer: true,
    facts: {
      chargeId: ['id', ...STAFF],
      paymentId: ['id', ...STAFF],
      kind: [FEE_KIND, ...ALL],
      amount: ['whole', ...ALL],
      method: [PAYMENT_METHODS, ...ALL],
      agencyCode: ['agency', ...ALL],
      receiptNumber: ['text', ...ALL],
    },
  },
  'payments.charges-cancelled.v1': {
    title: { vi: 'Không còn phải nộp các khoản chưa thu', en: 'Unpaid amounts cancelled' },
    to: ALL,
    byOfficer: false,
    facts: { chargeIds: ['ids', ...STAFF], ending: [[null, ...ENDINGS], ...STAFF] },
  },
  'payments.refund-due.v1': {
    title: { vi: 'Phải hoàn trả khoản đã nộp', en: 'To be given back' },
    to: ALL,
    byOfficer: false,
    facts: { chargeIds: ['ids', ...STAFF], amount: ['whole', ...ALL], ending: [ENDINGS, ...STAFF] },
  },
};

/** What facts of receivables are called; amounts are whole đồng. */
export const PAYMENT_FACTS: FactWords = {
  charges: { vi: 'Các khoản phải nộp', en: 'What has to be paid' },
  chargeId: { vi: 'Khoản phải nộp', en: 'Amount to pay' },
  chargeIds: { vi: 'Các khoản không còn phải nộp', en: 'Amounts that are no longer due' },
  ending: { vi: 'Hồ sơ kết thúc thế nào', en: 'How the dossier ended' },
  paymentId: { vi: 'Lần nộp', en: 'Payment' },
  kind: { vi: 'Loại khoản phải nộp, hoặc miễn hay giảm', en: 'Kind of fee, or of relief' },
  from: { vi: 'Mức thu trước đó', en: 'Amount before' },
  amount: { vi: 'Số tiền, đồng', en: 'Amount in đồng' },
  percent: { vi: 'Tỷ lệ giảm, %', en: 'Reduction in percent' },
  base: { vi: 'Mức thu theo quy định', en: 'Statutory amount' },
  relieved: { vi: 'Số tiền được miễn, giảm', en: 'What is not asked for' },
  method: { vi: 'Hình thức nộp tiền', en: 'How it was paid' },
  receiptNumber: { vi: 'Số biên lai', en: 'Number of the receipt' },
};
