import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was filled into the electronic forms of a dossier, and which papers were handed in that way. */
export class DossiersFormAnswers1764440092100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table dossiers.component add column form_code text');
    await runner.query(`
      create table dossiers.form_answer (dossier_id uuid not null, form_code text not null, number int4 not null,
        form_version_id uuid not null, form_version_no int4 not null, answers jsonb not null, answered_at timestamptz not null,
        answered_by uuid not null, constraint form_answer_pk primary key (dossier_id, form_code, number))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
