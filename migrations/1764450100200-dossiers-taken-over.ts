import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When another agency took a dossier over, so that it keeps its deadline by the calendar on which it stands; and running deadlines by
 * calendar and agency: those of an agency that gets a calendar of its own are found without reading the others.
 */
export class DossiersTakenOver1764450100200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table dossiers.dossier add column taken_over_at timestamptz');
    await runner.query(
      `create index dossier_running_by_agency on dossiers.dossier (calendar_id, resolving_agency_code, calendar_version, id)
        include (due_at, original_due_at, received_at, taken_over_at)
        where closed_at is null and calendar_id is not null and deadline_state in ('running', 'suspended')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
