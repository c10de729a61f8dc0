import { DISPOSED, ofDossier, type PersonalColumns } from '../../../platform/database/personal-columns.js';

/** Disposal keeps which agency was asked when; the texts of question and answer are emptied. */
export const ROUTING_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [
    {
      table: 'routing.consultation',
      rows: ofDossier(),
      emptied: { question: DISPOSED, answer: 'null', cancel_note: 'null', file_ids: "'[]'::jsonb" },
      exported: 'question and answer between agencies, which no route of citizens shows; the timeline says that an opinion was asked for',
    },
  ],
  impersonal: {
    'routing.consulted_dossier.procedure_name': 'the name of a procedure',
    'routing.consultation.cancel_reason': 'a kind of reason',
  },
};
