import type { FactWords, ShownFact, TimelineRows } from '../../dossiers/index.js';
import { CLASSIFICATIONS, DURATION_UNITS } from '../../../shared/working-calendar/index.js';
import { CANCEL_REASONS } from '../routing.events.js';
import type { ConsultationAnswered, ConsultationAsked, ConsultationCancelled } from '../routing.events.js';

const ALL = ['citizen', 'desk', 'officer'] as const;
const STAFF = ['desk', 'officer'] as const;

const BASE = {
  consultationId: ['id', ...STAFF],
  askingAgencyCode: ['agency', ...ALL],
  askedAgencyCode: ['agency', ...ALL],
  askedAt: ['instant', ...STAFF],
  dueAt: ['instant', ...STAFF],
} as const satisfies Record<string, ShownFact>;

/** The applicant is told which agency is asked, and when; deadlines between agencies are theirs. */
export const ROUTING_TIMELINE: TimelineRows<ConsultationAsked | ConsultationAnswered | ConsultationCancelled> = {
  'routing.consultation-asked.v1': {
    title: { vi: 'Lấy ý kiến cơ quan khác', en: 'Another agency asked' },
    to: ALL,
    byOfficer: true,
    facts: { ...BASE, duration: [{ fields: { value: 'number?', unit: DURATION_UNITS } }, ...STAFF], fileIds: ['ids', ...STAFF] },
  },
  'routing.consultation-answered.v1': {
    title: { vi: 'Cơ quan được lấy ý kiến đã trả lời', en: 'The asked agency answered' },
    to: ALL,
    byOfficer: true,
    facts: { ...BASE, answeredAt: ['instant', ...STAFF], timing: [CLASSIFICATIONS, ...STAFF] },
  },
  'routing.consultation-cancelled.v1': {
    title: { vi: 'Chấm dứt việc lấy ý kiến', en: 'The question ended without an answer' },
    to: ALL,
    byOfficer: false,
    facts: { ...BASE, cancelledAt: ['instant', ...STAFF], reason: [CANCEL_REASONS, ...STAFF], timing: [CLASSIFICATIONS, ...STAFF] },
  },
};

/** What facts of consultations are called. */
export const ROUTING_FACTS: FactWords = {
  consultationId: { vi: 'Lần lấy ý kiến', en: 'Consultation' },
  askingAgencyCode: { vi: 'Cơ quan lấy ý kiến', en: 'Asking agency' },
  askedAgencyCode: { vi: 'Cơ quan được lấy ý kiến', en: 'Asked agency' },
  askedAt: { vi: 'Lấy ý kiến lúc', en: 'Asked at' },
  dueAt: { vi: 'Hạn trả lời', en: 'Deadline of the answer' },
  duration: { vi: 'Thời hạn trả lời', en: 'Time for the answer' },
  fileIds: { vi: 'Tệp gửi kèm', en: 'Files that go along' },
  answeredAt: { vi: 'Trả lời lúc', en: 'Answered at' },
  cancelledAt: { vi: 'Chấm dứt lúc', en: 'Ended at' },
  reason: { vi: 'Vì sao chấm dứt', en: 'Why it ended' },
};
