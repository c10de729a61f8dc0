import { BLANK, DISPOSED, ofDossier, type PersonalColumns } from '../../../platform/database/personal-columns.js';

/** Of a file name that was derived from an uploaded name, its number and extension remain. */
const NAME = String.raw`case when t.name ~ '^\d{3,}-(ho-so|giay-to|bo-sung|ket-qua|tep)(\.[a-z0-9]{1,5})?$' then t.name
  else regexp_replace(t.name, '^(\d{3,})-.*?(\.[a-z0-9]{1,5})?$', '\1-tep\2') end`;

const SEALED = 'the sealed copy of a finished dossier, for archivists; the export has the dossier and its files themselves';

/** A record keeps its manifest with the hashes of what it held, its retention and the head of its journal chain. */
export const ARCHIVE_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [
    {
      table: 'archive.record',
      exported: SEALED,
      rows: ofDossier(),
      emptied: { applicant_name: DISPOSED, applicant_person_key: BLANK, facts: BLANK, disposed_at: '$4::timestamptz' },
    },
    { table: 'archive.record_file', rows: ofDossier(), emptied: { name: NAME, original_name: DISPOSED }, exported: SEALED },
  ],
  files: [{ table: 'archive.record_file', column: 'file_id', rows: ofDossier() }],
  impersonal: {
    'archive.record.procedure_name': 'the name of a procedure',
    'archive.record.outcome': 'granted or refused',
    'archive.retention_rule.subject': 'a procedure or a sector',
  },
};
