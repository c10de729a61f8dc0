import { anyOf, ofDossier, ofPerson, type PersonalColumns } from '../../../platform/database/personal-columns.js';

const PAPERS = anyOf(ofPerson('owner_key'), ofDossier('source_dossier_id'));
const CONSENTS = ofPerson('owner_key');

/** Papers and consents go as a whole: without their owner they are nothing. */
export const DOCUMENTS_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [
    { table: 'documents.document', rows: PAPERS, emptied: 'rows', exported: ['document'] },
    { table: 'documents.consent', rows: CONSENTS, emptied: 'rows', exported: ['consent'] },
  ],
  files: [
    { table: 'documents.document', column: 'file_id', rows: PAPERS },
    { table: 'documents.consent', column: 'form_file_id', rows: CONSENTS },
  ],
  streamsOf: 'select c.id from documents.consent c where c.owner_key = any($3::text[])',
  impersonal: { 'documents.consent_rule.evidence': 'a kind of evidence' },
};
