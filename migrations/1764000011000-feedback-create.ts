import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Satisfaction answers. */
export class FeedbackCreate1764000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists feedback`);
    await runner.query(`
      create table feedback.satisfaction (dossier_id uuid not null, procedure_code text not null,
        receiving_agency_code text not null, resolving_agency_code text not null, overall text not null, time text,
        attitude text, given_at timestamptz not null,
        constraint satisfaction_pk primary key (dossier_id))`);
    await runner.query(`create index satisfaction_by_agency on feedback.satisfaction (resolving_agency_code, given_at)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
