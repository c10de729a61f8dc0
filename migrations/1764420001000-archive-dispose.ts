import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the personal data of a record was disposed of. */
export class ArchiveDispose1764420001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table archive.record add column disposed_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
