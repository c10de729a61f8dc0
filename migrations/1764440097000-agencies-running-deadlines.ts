import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version of a calendar says whether deadlines that run are moved to it; all of before did. */
export class AgenciesRunningDeadlines1764440097000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table agencies.calendar_version add column running_deadlines text not null default 'move'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
