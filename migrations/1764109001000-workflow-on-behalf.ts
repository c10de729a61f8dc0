import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On whose behalf a dossier was received and a step done: duties are kept apart for both. Nobody acted for another before. */
export class WorkflowOnBehalf1764109001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table workflow.work_case add column received_for uuid');
    await runner.query('alter table workflow.task add column closed_for uuid');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
