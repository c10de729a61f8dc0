import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replicas that read calendars, their sessions, days and years from tables of their own are gone. */
export class AgenciesCalendarStreamsFinish1764440009601 implements MigrationInterface {
  static readonly finishes = true;

  async up(runner: QueryRunner): Promise<void> {
    for (const view of ['calendar_session', 'calendar_day', 'calendar_year', 'calendar']) await runner.query(`drop view agencies.${view}`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
