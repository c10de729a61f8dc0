import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * On which version of which calendar the reply to an online dossier and the time for an applicant's answer stand, and what they are
 * computed from anew. Those that run by now stand on none that is known and are left as they are: null, and no job moves them.
 */
export class DossiersClocks1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dossiers.dossier add column reply_calendar_id text, add column reply_calendar_version int4,
        add column reply_pauses jsonb`);
    await runner.query(`
      create index dossier_by_reply_calendar on dossiers.dossier (reply_calendar_id, reply_calendar_version, id)
        where reply_calendar_id is not null`);
    await runner.query(`
      alter table dossiers.answer_wait add column answer_days int4, add column remind_days int4, add column calendar_id text,
        add column calendar_version int4`);
    await runner.query(`
      create index answer_wait_by_calendar on dossiers.answer_wait (calendar_id, calendar_version, dossier_id)
        where calendar_id is not null`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
