import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was corrected of applicants' data, with what it was before. */
export class DossiersCorrections1764450300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dossiers.correction (dossier_id uuid not null, id uuid not null, request_id uuid, changes jsonb not null,
        elsewhere text, evidence text, reason text not null, is_applied bool not null, corrected_at timestamptz not null,
        corrected_by uuid not null, constraint correction_pk primary key (dossier_id, id))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
