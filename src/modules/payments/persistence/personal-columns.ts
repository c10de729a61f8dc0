import { ofDossier, type PersonalColumns } from '../../../platform/database/personal-columns.js';

/** Money that was owed and paid stays as it is; why somebody owed less goes. */
export const PAYMENTS_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [{ table: 'payments.receivable', rows: ofDossier(), emptied: { reason: 'null', relief: 'null' } }],
  impersonal: { 'payments.receivable.description': 'what the procedure writes beside a fee' },
};
