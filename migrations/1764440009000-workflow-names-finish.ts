import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replicas that know tasks and notices by their earlier names are gone. */
export class WorkflowNamesFinish1764440009000 implements MigrationInterface {
  static readonly finishes = true;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop view workflow.told');
    await runner.query('alter table workflow.task drop column place');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
