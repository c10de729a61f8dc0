import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long is kept what the deadline sweep told, under the new name of its table. */
export class PlatformNames1764440001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into platform.retention_rule (subject, valid_from, keep_days, basis)
      select 'workflow.deadline-notices', valid_from, keep_days, basis from platform.retention_rule where subject = 'workflow.told'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
