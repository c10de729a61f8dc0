import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which connected database has the data of a paper, and on what ground a paper was asked for all the same. */
export class DossiersHeldPapers1764440098300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table dossiers.component add column held_in jsonb');
    await runner.query('alter table dossiers.supplement_request add column exception jsonb');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
