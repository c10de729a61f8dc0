import type { PersonalColumns } from '../../../platform/database/personal-columns.js';

/** Ratings name no person; comments are in the journal's personal part alone. */
export const FEEDBACK_PERSONAL_COLUMNS: PersonalColumns = { tables: [], impersonal: {} };
