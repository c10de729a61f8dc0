import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * On which version of which calendar the deadline of an answer stands. Those that run stand on none that is known: the job that recomputes
 * (`routing.recompute-deadlines`) puts them on the version in use, with an entry where that is another instant.
 */
export class RoutingCalendar1764110004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table routing.consultation add column calendar_id text, add column calendar_version int4');
    await runner.query(
      'create index consultation_by_calendar on routing.consultation (calendar_id, calendar_version, id) where closed_at is null',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
