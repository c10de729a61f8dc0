import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which dossiers a page of a list showed is kept once for all who saw the same page within a month, and not with each note: an officer
 * looks at the same worklist many times a day. What replicas of the version before write goes over when this is finished.
 */
export class PlatformShownPages1764440095000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.shown_page (id uuid not null, last_at timestamptz not null, dossier_ids uuid[] not null,
        constraint shown_page_pk primary key (id))`);
    await runner.query(`create index shown_page_dossiers on platform.shown_page using gin (dossier_ids)`);
    await runner.query(`create index shown_page_last on platform.shown_page (last_at)`);
    await runner.query(`alter table platform.access_log add column page_id uuid`);
    await runner.query(`create index access_log_page on platform.access_log (page_id, at) where page_id is not null`);
    await runner.query(`drop index platform.access_log_shown`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
