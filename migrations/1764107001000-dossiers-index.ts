import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who reads which dossiers, by the reader: lists of those who see few. */
export class DossiersIndex1764107001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index dossier_reader_by_reader on dossiers.dossier_reader (reader_key, reader_kind, dossier_id)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
