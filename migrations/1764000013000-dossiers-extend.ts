import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions of deadlines and their rules. Only adds: processes of the version before go on reading and writing what they know. */
export class DossiersExtend1764000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dossiers.extension (dossier_id uuid not null, number int4 not null, previous_due_at timestamptz not null,
        due_at timestamptz not null, granted_at timestamptz not null, granted_by uuid not null, reason text not null,
        letter_number text, constraint extension_pk primary key (dossier_id, number))`);
    // NĐ 61/2018 Đ.19.9: one day before the due date at the latest, and once; changed by adding rows.
    await runner.query(`alter table dossiers.intake_rules add column extension_lead_days int4 not null default 1`);
    await runner.query(`alter table dossiers.intake_rules add column extension_limit int4 not null default 1`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
