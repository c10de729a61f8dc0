import type { TimelineRows } from '../../dossiers/index.js';
import type { FeedbackGiven } from '../feedback.events.js';

/**
 * That feedback was given is shown to the applicant's side alone; ratings are counts for heads, and in no timeline of the officers who were
 * rated.
 */
export const FEEDBACK_TIMELINE: TimelineRows<FeedbackGiven> = {
  'feedback.given.v1': {
    title: { vi: 'Đánh giá mức độ hài lòng', en: 'Satisfaction answered' },
    to: ['citizen'],
    byOfficer: false,
    facts: {},
  },
};
