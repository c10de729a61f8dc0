import type { FactWords, ShownFact, TimelineRows } from '../../dossiers/index.js';
import { CLASSIFICATIONS, DURATION_UNITS } from '../../../shared/working-calendar/index.js';
import { CANCEL_REASONS } from '../routing.events.js';
import type {
  ConsultationAnswered,
  ConsultationAsked,
  ConsultationCancelled,
  ConsultationDeadlineRecomputed,
  ConsultationTakenOver,
} from '../routing.events.js';

const ALL = ['citizen', 'desk', 'officer'] as const;
const STAFF = ['desk', 'officer'] as const;

const BASE = {
  consultationId: ['id', ...STAFF],
  askingAgencyCode: ['agency', ...ALL],
  askedAgencyCode: ['agency', ...ALL],
  askedAt: ['instant', ...STAFF],
  dueAt: ['instant', ...STAFF],
} as const satisfies Record<string, ShownFact>;

const CALENDAR = { id: 'text', version: 'whole' } as const;

/** The applicant is shown which agency is asked, and when; deadlines between agencies are internal. */
export const ROUTING_TIMELINE: TimelineRows<
  ConsultationAsked | ConsultationAnswered | ConsultationCancelled | ConsultationDeadlineRecomputed | ConsultationTakenOver
> = {
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
    title: { vi: 'Hủy yêu cầu lấy ý kiến', en: 'Consultation cancelled' },
    to: ALL,
    byOfficer: false,
    facts: { ...BASE, cancelledAt: ['instant', ...STAFF], reason: [CANCEL_REASONS, ...STAFF], timing: [CLASSIFICATIONS, ...STAFF] },
  },
  'routing.consultation-taken-over.v1': {
    title: { vi: 'Cơ quan kế thừa tiếp nhận yêu cầu lấy ý kiến', en: 'Consultation taken over by the successor of an agency' },
    to: ALL,
    byOfficer: true,
    facts: { ...BASE, previousAskedAgencyCode: ['agency', ...ALL] },
  },
  'routing.consultation-deadline-recomputed.v1': {
    title: {
      vi: 'Tính lại hạn trả lời theo lịch làm việc đã quyết định',
      en: 'Deadline of the answer recomputed by the decided calendar',
    },
    to: STAFF,
    byOfficer: false,
    facts: {
      ...BASE,
      askingAgencyCode: ['agency', ...STAFF],
      askedAgencyCode: ['agency', ...STAFF],
      previousDueAt: ['instant', ...STAFF],
      previousCalendar: [{ maybe: CALENDAR }, ...STAFF],
      calendar: [{ fields: CALENDAR }, ...STAFF],
      why: ['text?', ...STAFF],
    },
  },
};

/** What facts of consultations are called. */
export const ROUTING_FACTS: FactWords = {
  consultationId: { vi: 'Lần lấy ý kiến', en: 'Consultation' },
  askingAgencyCode: { vi: 'Cơ quan lấy ý kiến', en: 'Asking agency' },
  previousAskedAgencyCode: { vi: 'Cơ quan được lấy ý kiến trước đó', en: 'Agency that was asked before' },
  askedAgencyCode: { vi: 'Cơ quan được lấy ý kiến', en: 'Asked agency' },
  askedAt: { vi: 'Lấy ý kiến lúc', en: 'Asked at' },
  dueAt: { vi: 'Hạn trả lời', en: 'Deadline of the answer' },
  duration: { vi: 'Thời hạn trả lời', en: 'Time for the answer' },
  fileIds: { vi: 'Tệp gửi kèm', en: 'Files that go along' },
  answeredAt: { vi: 'Trả lời lúc', en: 'Answered at' },
  cancelledAt: { vi: 'Thời điểm hủy yêu cầu lấy ý kiến', en: 'Cancelled at' },
  previousDueAt: { vi: 'Hạn trả lời trước đó', en: 'Deadline before' },
  previousCalendar: { vi: 'Lịch trước đó', en: 'Calendar before' },
  calendar: { vi: 'Lịch làm việc', en: 'Calendar' },
  why: { vi: 'Nguồn của thay đổi', en: 'Source of the change' },
  reason: { vi: 'Lý do hủy yêu cầu lấy ý kiến', en: 'Why it was cancelled' },
};
