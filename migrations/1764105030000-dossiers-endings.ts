import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How dossiers end and wait: combined posts, grounds of endings, silent applicants, and terms that an officer states. */
export class DossiersEndings1764105030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dossiers.dossier add column combined_by text, add column decision_number text`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
