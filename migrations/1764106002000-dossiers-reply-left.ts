import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is left for the reply to an online dossier while the applicant has something to hand in. Only adds. */
export class DossiersReplyLeft1764106002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table dossiers.dossier add column reply_minutes_left int4');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
