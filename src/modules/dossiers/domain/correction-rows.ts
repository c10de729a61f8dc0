import type { DossierApplicantCorrected } from '../dossiers.events.js';
import { ALL, BASE } from './entry-facts.js';
import type { TimelineRows } from './timeline.js';

/** What timelines show of corrections: which data, and never what it was. */
export const CORRECTION_ROWS: TimelineRows<DossierApplicantCorrected> = {
  'dossiers.applicant-corrected.v1': {
    title: { vi: 'Chỉnh sửa dữ liệu của chủ hồ sơ', en: "The applicant's data corrected" },
    titleForApplicant: { vi: 'Dữ liệu của bạn đã được chỉnh sửa', en: 'Your data was corrected' },
    to: ALL,
    byOfficer: true,
    facts: { ...BASE, fields: ['keys', ...ALL], isApplied: ['flag', ...ALL], dataRequestId: ['id?', 'citizen', 'officer'] },
  },
};
