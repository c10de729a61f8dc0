import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Running deadlines by their calendar, with all that says whether they reach into a date: those that do are found among a million without
 * reading one of the others.
 */
export class DossiersRunningByCalendar1764440099500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index dossier_running_by_calendar on dossiers.dossier (calendar_id, calendar_version, id)
        include (due_at, original_due_at, received_at)
        where closed_at is null and calendar_id is not null and deadline_state in ('running', 'suspended')`,
    );
    await runner.query('drop index dossiers.dossier_by_calendar');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
