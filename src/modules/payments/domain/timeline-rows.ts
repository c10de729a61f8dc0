import type { TimelineRows } from '../../dossiers/index.js';
import type { AmountSet, ChargeRelieved, ChargeSettled, ChargesCancelled, ChargesRaised } from '../payments.events.js';

const ALL = ['citizen', 'desk', 'officer'] as const;
const STAFF = ['desk', 'officer'] as const;

/** What is owed and paid is told to the applicant and to those who work on the dossier; who keeps which charge by which id is not the applicant's. */
export const PAYMENT_TIMELINE: TimelineRows<ChargesRaised | AmountSet | ChargeRelieved | ChargeSettled | ChargesCancelled> = {
  'payments.charges-raised.v1': { title: { vi: 'Xác định các khoản phải nộp', en: 'Charges raised' }, to: ALL, byOfficer: true, facts: { charges: ['list', ...ALL] } },
  'payments.amount-set.v1': {
    title: { vi: 'Xác định mức thu', en: 'Amount set' },
    to: ALL,
    byOfficer: true,
    facts: { chargeId: ['id', ...STAFF], from: ['whole', ...ALL], amount: ['whole', ...ALL] },
  },
  'payments.charge-relieved.v1': {
    title: { vi: 'Miễn, giảm khoản phải nộp', en: 'Charge reduced or waived' },
    to: ALL,
    byOfficer: true,
    facts: {
      chargeId: ['id', ...STAFF],
      kind: ['text', ...ALL],
      percent: ['whole', ...ALL],
      base: ['whole', ...ALL],
      relieved: ['whole', ...ALL],
      amount: ['whole', ...ALL],
      legalBasis: ['text', ...ALL],
    },
  },
  'payments.charge-settled.v1': {
    title: { vi: 'Đã nộp một khoản', en: 'Charge paid' },
    to: ALL,
    byOfficer: true,
    facts: {
      chargeId: ['id', ...STAFF],
      paymentId: ['id', ...STAFF],
      kind: ['text', ...ALL],
      amount: ['whole', ...ALL],
      method: ['text', ...ALL],
      agencyCode: ['agency', ...ALL],
      receiptNumber: ['text', ...ALL],
    },
  },
  'payments.charges-cancelled.v1': { title: { vi: 'Không còn phải nộp các khoản chưa thu', en: 'Unpaid charges cancelled' }, to: ALL, byOfficer: false, facts: { chargeIds: ['list', ...STAFF] } },
};
