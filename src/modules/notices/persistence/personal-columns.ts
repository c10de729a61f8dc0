import { DISPOSED, anyOf, ofDossier, ofStream, type PersonalColumns } from '../../../platform/database/personal-columns.js';

const COPY = 'a copy of name and contacts as the dossier has them';

/** Notices go as a whole, as they do when their time has passed; that a notice was due follows from the journal. */
export const NOTICES_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [
    { table: 'notices.contact', rows: ofDossier(), emptied: { applicant_name: DISPOSED, phone: 'null', email: 'null' }, exported: COPY },
    { table: 'notices.notice', rows: anyOf(ofDossier()), emptied: 'rows', exported: ['notice'] },
    { table: 'notices.person_notice', rows: ofStream(), emptied: 'rows', exported: ['notice'] },
  ],
  impersonal: {
    'notices.template_draft.texts': 'a text to be published, with places for what is personal',
    'notices.template_version': 'a published text, with places for what is personal, and its decision',
    'notices.contact.procedure_name': 'the name of a procedure',
    'notices.contact.holders': 'ids of tasks and officers',
    'notices.partner_event.facts': 'facts of the journal, which hold nothing personal',
  },
};
