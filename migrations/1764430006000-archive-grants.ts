import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How closed a record is, which rights may be limited to. */
export class ArchiveGrants1764430006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table archive.record add column confidentiality text not null default 'ordinary'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
