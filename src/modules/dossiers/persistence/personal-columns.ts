import { BLANK, DISPOSED, ofDossier, type PersonalColumns } from '../../../platform/database/personal-columns.js';

const OWN = ofDossier();
/** A well-formed identity number that is never issued. */
const NOBODYS_NUMBER = `'000000000000'`;

/** Disposal keeps what was decided when, by which officer and by which law; the personal data of the applicant is emptied. */
export const DOSSIERS_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [
    {
      table: 'dossiers.dossier',
      rows: ofDossier('id'),
      emptied: {
        applicant_key: BLANK,
        applicant_name: DISPOSED,
        applicant_identity_number: NOBODYS_NUMBER,
        applicant_phone: 'null',
        applicant_email: 'null',
        applicant_address: 'null',
        applicant_commune_code: 'null',
        submitter: 'null',
        authorisation_paper: 'null',
        summary: 'null',
        reason: 'null',
        conclusion_note: 'null',
        returned_to: 'null',
      },
      exported: ['dossier'],
    },
    {
      table: 'dossiers.component',
      rows: OWN,
      // Papers that the procedure does not name were named by hand.
      emptied: {
        name: "case when t.code is null then '(đã tiêu hủy)' else t.name end",
        absence: 'null',
        file_id: 'null',
        reused_document_id: 'null',
      },
      exported: ['dossier'],
    },
    { table: 'dossiers.form_answer', rows: OWN, emptied: 'rows', exported: ['dossier'] },
    { table: 'dossiers.dossier_file', rows: OWN, emptied: 'rows', exported: ['dossier', 'dossier-file'] },
    {
      table: 'dossiers.supplement_request',
      rows: OWN,
      emptied: { items: "'[]'::jsonb", reason: DISPOSED, exception: 'null', answer: 'null' },
      exported: ['dossier'],
    },
    { table: 'dossiers.correction', rows: OWN, emptied: 'rows', exported: ['dossier'] },
    { table: 'dossiers.extension', rows: OWN, emptied: { reason: DISPOSED }, exported: ['dossier'] },
    {
      table: 'dossiers.access_grant',
      rows: `(${OWN} and t.grantee_kind <> 'agency')`,
      emptied: 'rows',
      exported: 'keys of persons who may see a dossier: each finds in the export what follows from the own one, and not the others',
    },
  ],
  files: [{ table: 'dossiers.dossier_file', column: 'file_id', rows: OWN }],
  dossiersOf: 'select d.id from dossiers.dossier d where d.applicant_key = any($3::text[])',
  impersonal: {
    'dossiers.dossier.procedure_name': 'the name of a procedure',
    'dossiers.dossier.applicant_kind': 'citizen or business: what reports count',
    'dossiers.dossier.decision_number': 'the number of a decision',
    'dossiers.dossier.duration_text': 'what the procedure says of its duration',
    'dossiers.dossier.duration_decision': 'the number of a decision on the duration',
    'dossiers.dossier.stop_ground': 'a kind of ground',
    'dossiers.component.form_code': 'the code of a form',
    'dossiers.component.held_in': 'code and name of a database',
    'dossiers.suspension.reason': 'a kind of reason',
    'dossiers.unmoved_clock.reason': 'the code of a refusal',
    'dossiers.dossier.outcome': 'granted or refused',
  },
};
