import { ofDossier, type PersonalColumns } from '../../../platform/database/personal-columns.js';

/** Disposal keeps amounts owed and paid; the grounds of reliefs and the facts of fees are emptied. */
export const PAYMENTS_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [
    {
      table: 'payments.receivable',
      rows: ofDossier(),
      emptied: { reason: 'null', relief: 'null', explanation: 'null' },
      exported: ['receivables'],
    },
    {
      table: 'payments.receivable_account',
      rows: ofDossier(),
      emptied: { stated: 'null' },
      exported: 'facts by which an officer had a fee quoted; what came of them stands beside each receivable',
    },
    {
      table: 'payments.entitlement_use',
      rows: ofDossier(),
      emptied: 'rows',
      exported: 'which entitlement a dossier took, which the receivables of that dossier say',
    },
  ],
  impersonal: {
    'payments.receivable.description': 'what the schedule or the procedure writes beside a fee',
    'payments.receivable.source': 'the fee schedule and line that decided',
    'payments.receivable_account.basis': 'version, terms and place of the dossier, and its channel',
  },
};
