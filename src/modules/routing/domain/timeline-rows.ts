import type { ShownFact, TimelineRows } from '../../dossiers/index.js';
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
    facts: { ...BASE, duration: ['object', ...STAFF], fileIds: ['list', ...STAFF] },
  },
  'routing.consultation-answered.v1': {
    title: { vi: 'Cơ quan được lấy ý kiến đã trả lời', en: 'The asked agency answered' },
    to: ALL,
    byOfficer: true,
    facts: { ...BASE, answeredAt: ['instant', ...STAFF], timing: ['text', ...STAFF] },
  },
  'routing.consultation-cancelled.v1': {
    title: { vi: 'Chấm dứt việc lấy ý kiến', en: 'The question ended without an answer' },
    to: ALL,
    byOfficer: false,
    facts: { ...BASE, cancelledAt: ['instant', ...STAFF], reason: ['text', ...STAFF], timing: ['text', ...STAFF] },
  },
};
