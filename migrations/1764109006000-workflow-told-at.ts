import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The oldest deadlines told, for when they need not be kept any more. */
export class WorkflowToldAt1764109006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index told_at on workflow.told (told_at)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
