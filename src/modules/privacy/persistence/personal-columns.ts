import { ofPerson, type PersonalColumns } from '../../../platform/database/personal-columns.js';

const WITHOUT_NAMES = 'about the breach of an agency, asked for without names; it is nobody’s dossier';

/** Breaches are told by counts, kinds and codes. Requests go as a whole; that there was one, and how it ended, stays in the journal. */
export const PRIVACY_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [{ table: 'privacy.data_request', rows: ofPerson('person_key'), emptied: 'rows', exported: ['data-request'] }],
  streamsOf: 'select r.id from privacy.data_request r where r.person_key = any($3::text[])',
  impersonal: {
    'privacy.breach.late_reason': WITHOUT_NAMES,
    'privacy.clock_rule.subject': 'which clock it is',
    'privacy.clock_rule.remark': 'what the office notes of the source',
  },
};
