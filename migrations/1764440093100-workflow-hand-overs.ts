import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All open tasks of an officer went to another one: who ordered it, and which tasks it was about. */
export class WorkflowHandOvers1764440093100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workflow.hand_over (id uuid not null, officer_id uuid not null, to_officer_id uuid not null, ordered_by uuid not null,
        ordered_at timestamptz not null, task_ids uuid[] not null, constraint hand_over_pk primary key (id))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
