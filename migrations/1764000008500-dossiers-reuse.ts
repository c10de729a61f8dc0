import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A component may be a document of the applicant's repository instead of a new file. */
export class DossiersReuse1764000008500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dossiers.component add column reused_document_id uuid`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
