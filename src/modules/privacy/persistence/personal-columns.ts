import type { PersonalColumns } from '../../../platform/database/personal-columns.js';

const WITHOUT_NAMES = 'about the breach of an agency, asked for without names; it is nobody’s dossier';

/** Breaches are told by counts, kinds and codes. */
export const PRIVACY_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [],
  impersonal: {
    'privacy.breach.late_reason': WITHOUT_NAMES,
    'privacy.clock_rule.subject': 'which clock it is',
  },
};
