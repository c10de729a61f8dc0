import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which dossiers hold a file, by the file. */
export class DossiersHeldFiles1764109003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index dossier_file_by_file on dossiers.dossier_file (file_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
