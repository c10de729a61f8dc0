import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A process may have several drafts, which say who wrote and who checked them; a version that has not begun can be withdrawn. */
export class WorkflowProcessDrafts1764440050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table workflow.process_draft drop constraint process_draft_pk, add constraint process_draft_pk primary key (id),
        add column based_on_version int4, add column edited_by uuid[] not null default '{}', add column checked_by uuid,
        add column checked_at timestamptz`);
    await runner.query('create index process_draft_of_process on workflow.process_draft (process_id)');
    await runner.query(`
      create table workflow.process_withdrawal (id uuid not null, process_id uuid not null, reason text not null,
        withdrawn_at timestamptz not null, constraint process_withdrawal_pk primary key (id))`);
    await runner.query('create index process_withdrawal_of_process on workflow.process_withdrawal (process_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
