import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts say who else wrote them and who checked them; the first draft of a procedure that is new here is no copy. */
export class CatalogueDraftChecks1764440020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table catalogue.procedure_draft alter column based_on_version_no drop not null,
        add column edited_by uuid[] not null default '{}', add column checked_by uuid, add column checked_at timestamptz`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
