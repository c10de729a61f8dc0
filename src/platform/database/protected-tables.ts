/** Tables that the application may only read: migrations wrote them once. */
export const READ_ONLY_TABLES: readonly string[] = ['journal.placeless_head'];

/** Tables that the application may only read and add to: what was decided or published stays as it is. */
export const APPEND_ONLY_TABLES: readonly string[] = [
  'journal.entry',
  'journal.personal_part',
  'journal.epoch',
  'platform.access_log',
  'platform.hold',
  'platform.hold_lift',
  'catalogue.procedure_version',
  'workflow.process_definition',
  'archive.record',
  'archive.record_file',
  'payments.payment',
  'payments.ledger_line',
];

/** Tables that the disposal role, and only it, may delete from: what is kept for a time that has ended. */
export const DISPOSABLE_TABLES: readonly string[] = ['journal.personal_part', 'platform.access_log'];
