/** Tables that the application may only read: migrations wrote them once. */
export const READ_ONLY_TABLES: readonly string[] = ['journal.placeless_head'];

/** Append-only tables for the application: what was decided or published is not changed. */
export const APPEND_ONLY_TABLES: readonly string[] = [
  'journal.entry',
  'journal.personal_part',
  'journal.epoch',
  'platform.access_log',
  'platform.shown_page',
  'platform.person_secret',
  'platform.hold',
  'platform.hold_lift',
  'agencies.calendar_version',
  'catalogue.procedure_version',
  'catalogue.procedure_repeal',
  'catalogue.withdrawal',
  'catalogue.fee_schedule_version',
  'catalogue.fee_schedule_withdrawal',
  'catalogue.form_version',
  'catalogue.form_withdrawal',
  'catalogue.local_scope_part',
  'catalogue.local_scope_withdrawal',
  'dossiers.form_answer',
  'dossiers.correction',
  'dossiers.moved_clock',
  'workflow.process_definition',
  'workflow.process_withdrawal',
  'notices.template_version',
  'archive.record',
  'archive.record_file',
  'payments.payment',
  'payments.ledger_line',
];

/**
 * Tables that the disposal role, and only it, may delete from: what is kept for a time that has ended. What it may empty or delete of a
 * dossier or a person is in the registers of personal data.
 */
export const DISPOSABLE_TABLES: readonly string[] = ['journal.personal_part', 'platform.access_log', 'platform.shown_page'];

/** What the disposal role needs to note in the journal what it did, and to ask what is held. It can add entries and change none. */
export const DISPOSAL_NOTES: Readonly<Record<string, readonly string[]>> = {
  'journal.entry': ['INSERT'],
  'journal.stream': ['SELECT', 'INSERT', 'UPDATE'],
  'journal.epoch': ['SELECT'],
  'journal.follower': ['SELECT'],
};

/** Columns that it may update besides the personal ones: PostgreSQL locks rows only with such a right. Names are never changed. */
export const DISPOSAL_LOCKS: Readonly<Record<string, readonly string[]>> = { 'journal.follower': ['name'] };
