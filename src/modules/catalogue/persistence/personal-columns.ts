import type { PersonalColumns } from '../../../platform/database/personal-columns.js';

const PUBLIC = 'published texts of procedures';

/** Nothing here is anybody's. */
export const CATALOGUE_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [],
  impersonal: {
    'catalogue.procedure': PUBLIC,
    'catalogue.procedure_version': PUBLIC,
    'catalogue.procedure_draft': 'texts of procedures that are to be published, with the ids of the officers who draft them',
    'catalogue.procedure_repeal': PUBLIC,
    'catalogue.withdrawal': 'why a version or a repeal was withdrawn: a mistake or a decision, said by an office',
    'catalogue.fee_schedule': PUBLIC,
    'catalogue.fee_schedule_version': PUBLIC,
    'catalogue.fee_schedule_draft': 'texts of fee schedules that are to be published, with the ids of the officers who draft them',
    'catalogue.fee_schedule_withdrawal': 'why a fee schedule was withdrawn: a mistake or a decision, said by an office',
    'catalogue.form': PUBLIC,
    'catalogue.form_version': PUBLIC,
    'catalogue.form_draft': 'forms that are to be published, with the ids of the officers who draft them',
    'catalogue.form_withdrawal': 'why a form was withdrawn: a mistake or a decision, said by an office',
    'catalogue.base_salary': PUBLIC,
    'catalogue.search_word': 'words of everyday language and of names of procedures',
    'catalogue.connected_database': 'names of databases and of the agencies that keep them',
    'catalogue.local_scope': PUBLIC,
    'catalogue.local_scope_part': PUBLIC,
    'catalogue.local_scope_withdrawal': 'why a term was withdrawn: a mistake or a decision, said by an office',
    'catalogue.local_scope_draft': 'what a decision is to say, with the ids of the officers who draft it',
    'catalogue.import_run': 'a file of procedures',
    'catalogue.import_change': 'what a file of procedures changed',
    'catalogue.import_finding': 'what was found in a file of procedures',
  },
};
