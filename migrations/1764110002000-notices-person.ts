import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices of what is no dossier's: a consent that was recorded in somebody's name. Kept as long as those of dossiers. */
export class NoticesPerson1764110002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notices.person_notice (stream_id uuid not null, seq int4 not null, channel text not null, recipient text not null,
        id uuid not null, audience text not null, template_code text not null, template_version int4 not null, subject text,
        body text not null, at timestamptz not null,
        constraint person_notice_pk primary key (stream_id, seq, channel, recipient))`);
    await runner.query(`create index person_notice_by_time on notices.person_notice (at, id)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
