import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which records hold a file, by the file. */
export class ArchiveHeldFiles1764109005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index record_file_by_file on archive.record_file (file_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
