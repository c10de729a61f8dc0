import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has the records of agencies that are over. Records themselves are never changed. */
export class ArchiveSuccessors1764440101100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table archive.record_successor (dossier_id uuid not null, agency_code text not null,
        constraint record_successor_pk primary key (dossier_id))`);
    await runner.query('create index record_successor_by_agency on archive.record_successor (agency_code, dossier_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
