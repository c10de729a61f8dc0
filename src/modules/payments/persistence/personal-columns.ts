import { ofDossier, type PersonalColumns } from '../../../platform/database/personal-columns.js';

/** Disposal keeps amounts owed and paid; the grounds of reliefs are emptied. */
export const PAYMENTS_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [{ table: 'payments.receivable', rows: ofDossier(), emptied: { reason: 'null', relief: 'null' } }],
  impersonal: { 'payments.receivable.description': 'what the procedure writes beside a fee' },
};
