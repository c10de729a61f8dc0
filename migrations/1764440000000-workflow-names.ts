import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables and columns under the names that the field uses; the earlier ones stay for replicas of the version before. */
export class WorkflowNames1764440000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table workflow.task rename column place to ordinal');
    await runner.query('alter table workflow.task add column place int4 generated always as (ordinal) stored');
    await runner.query('alter table workflow.told rename to deadline_notice');
    await runner.query('alter table workflow.deadline_notice rename column told_at to notified_at');
    await runner.query('alter table workflow.deadline_notice rename constraint told_pk to deadline_notice_pk');
    await runner.query('alter index workflow.told_at rename to deadline_notice_at');
    await runner.query(`
      create view workflow.told as
      select dossier_id, target_key, kind, due_at, notified_at as told_at from workflow.deadline_notice`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
