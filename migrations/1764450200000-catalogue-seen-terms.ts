import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of terms keep which terms stood when they were begun or last revised, so that none undoes a later one unseen. */
export class CatalogueSeenTerms1764450200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table catalogue.local_scope_draft add column seen_term_ids uuid[] not null default '{}'`);
    // When one of before was last revised nobody knows: it was begun with what was published by then.
    await runner.query(`
      update catalogue.local_scope_draft d set seen_term_ids = array(
        select t.id from catalogue.local_scope_part t where t.scope_id = d.scope_id and t.published_at <= d.drafted_at)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
