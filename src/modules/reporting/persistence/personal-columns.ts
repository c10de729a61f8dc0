import type { PersonalColumns } from '../../../platform/database/personal-columns.js';

/** Facts of reports hold nothing personal. */
export const REPORTING_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [],
  impersonal: { 'reporting.dossier_fact.outcome': 'granted or refused' },
};
