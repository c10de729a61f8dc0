import type { PersonalDataDisposed } from '../../../platform/disposal/disposal.events.js';
import type { FactWords, TimelineRows } from './register-timelines.js';

/** Staff are shown that the personal data of a dossier was disposed of, and by which decision. */
export const DISPOSAL_TIMELINE: TimelineRows<PersonalDataDisposed> = {
  'platform.personal-data-disposed.v1': {
    title: { vi: 'Tiêu hủy dữ liệu cá nhân của hồ sơ', en: 'Personal data of the dossier disposed of' },
    to: ['desk', 'officer'],
    byOfficer: false,
    facts: { basis: ['text', 'desk', 'officer'] },
  },
};

/** What its facts are called. */
export const DISPOSAL_FACTS: FactWords = { basis: { vi: 'Căn cứ tiêu hủy', en: 'On what the disposal rests' } };
