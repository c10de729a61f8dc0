import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests that an officer takes back: who made the one that is open, and when one was taken back. */
export class DossiersCancel1764111000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table dossiers.dossier add column asked_by uuid');
    await runner.query('alter table dossiers.supplement_request add column cancelled_at timestamptz');
    await runner.query(`
      update dossiers.dossier d set asked_by = s.requested_by from dossiers.supplement_request s
      where d.status = 'supplement-required' and s.dossier_id = d.id and s.answered_at is null`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
