import { BLANK, DISPOSED, anyOf, ofPerson, ofStream, type PersonalColumns } from './personal-columns.js';

const PROGRAM = 'the name of a part of the program';
const READS = ['dossier-read', 'person-read'] as const;
const HELD = 'what an inspection or a court wants kept and why, which may be nobody else’s to know';
/** Holds `x` that lay on a dossier, a person, or a file that goes. */
const heldBy = (x: string): string => `(case ${x}.kind when 'content' then ${x}.subject in (select f.sha256 from platform.stored_file f
  where f.id = any($5::uuid[])) else ${x}.subject = any($1::uuid[]::text[] || $3::text[]) end)`;

/** Personal data in the platform's own tables. */
export const PLATFORM_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [
    // Ratings have their comments nowhere else; whatever else is said here stands in the tables whose commands said it.
    { table: 'journal.personal_part', rows: ofStream(), emptied: 'rows', exported: ['satisfaction'] },
    // Accesses are kept for their own time; the person whose data was read goes with the person's data.
    { table: 'platform.access_log', rows: ofPerson('subject_id'), emptied: { subject_id: BLANK }, exported: READS },
    {
      table: 'platform.hold_lift',
      rows: `t.hold_id in (select h.id from platform.hold h where ${heldBy('h')})`,
      emptied: { reason: DISPOSED },
      exported: HELD,
    },
    {
      table: 'platform.hold',
      rows: heldBy('t'),
      emptied: { reason: DISPOSED, subject: `case t.kind when 'person' then '' else t.subject end` },
      exported: HELD,
    },
    {
      table: 'platform.stored_file',
      rows: anyOf('t.id = any($5::uuid[])'),
      // The bytes are deleted like those of any upload without a holder: an hour later, after another check.
      emptied: { name: DISPOSED, held: 'false', condemned_at: '$4::timestamptz' },
      exported: ['dossier-file', 'document'],
    },
  ],
  impersonal: {
    'journal.entry.facts': 'facts hold nothing personal by their definition; what is personal is in journal.personal_part',
    'journal.follower.name': PROGRAM,
    'platform.access_log.ground': 'kind and id of the ground',
    'platform.idempotency_key.caller': 'issuer and subject of who asked; kept for a day',
    'platform.idempotency_drawn.caller': 'issuer and subject of who asked; kept for a day',
    'platform.idempotency_key.outcome': 'ids, codes, versions and times of an answer; kept for a day',
    'platform.job_schedule': PROGRAM,
    'platform.seed_state.name': PROGRAM,
    'platform.outside_job.payload': 'ids of what is sent, never its text',
    'platform.retention_rule.subject': PROGRAM,
    'platform.retention_floor.subject': PROGRAM,
  },
};
