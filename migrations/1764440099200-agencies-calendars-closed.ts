import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A calendar of an agency that never was is nobody's: versions below `since_version` do not count in the agency that is entered anew. */
export class AgenciesCalendarsClosed1764440099200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table agencies.working_calendar add column since_version int4 not null default 1');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
