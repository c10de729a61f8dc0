import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Authorisations of submitters that an officer confirmed. Nobody confirmed one so far, and what submitters wrote is no proof: those who
 * handed in online know of their dossiers as before, but no longer see them whole.
 */
export class DossiersAuthorisation1764300001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dossiers.dossier add column authorisation_paper text, add column authorisation_confirmed_by uuid,
        add column authorisation_confirmed_at timestamptz`);
    await runner.query(`update dossiers.dossier_reader set reader_kind = 'submitter' where reader_kind = 'person' and why = 'submitter'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
