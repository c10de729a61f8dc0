import type { PersonalColumns } from '../../../platform/database/personal-columns.js';

/** Marks belong to a dossier and to nobody; comments are in the journal's personal part alone. */
export const FEEDBACK_PERSONAL_COLUMNS: PersonalColumns = { tables: [], impersonal: {} };
