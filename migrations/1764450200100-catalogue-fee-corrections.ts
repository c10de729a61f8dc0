import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version of a fee schedule that corrects another one says which, and counts from the moment at which that one was known. */
export class CatalogueFeeCorrections1764450200100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table catalogue.fee_schedule_version add column corrects_version_no int4, add column known_since timestamptz',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
