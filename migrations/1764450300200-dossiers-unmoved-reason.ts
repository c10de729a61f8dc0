import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a clock could not be moved, by code. What was noted before says so in the log alone, and so does what replicas of before note. */
export class DossiersUnmovedReason1764450300200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dossiers.unmoved_clock add column reason text not null default 'UNKNOWN'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
