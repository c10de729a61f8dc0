import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On what ground somebody looked, where a look needs one. */
export class PlatformGround1764104000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table platform.access_log add column ground text`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
