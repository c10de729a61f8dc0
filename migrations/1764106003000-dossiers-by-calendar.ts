import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Open dossiers by the version of the calendar on which their deadline stands, for when a year is decided. */
export class DossiersByCalendar1764106003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index dossier_by_calendar on dossiers.dossier (calendar_id, calendar_version, id) where closed_at is null
        and calendar_id is not null`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
