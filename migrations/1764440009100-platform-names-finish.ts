import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replicas that ask for the time to keep notices by its earlier name are gone. */
export class PlatformNamesFinish1764440009100 implements MigrationInterface {
  static readonly finishes = true;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from platform.retention_rule where subject = 'workflow.told'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
