import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of procedures' names are searched in the folding in which i and y meet; the plain name, which nothing read, goes. */
export class CatalogueSearch1764101002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function catalogue.words_of(value text) returns tsvector language sql immutable parallel safe strict
      return to_tsvector('pg_catalog.simple'::regconfig, regexp_replace(platform.search_text(value), '[^a-z0-9]+', ' ', 'g'))`);
    await runner.query(`
      alter table catalogue.procedure drop column plain_name, drop column words,
        add column words tsvector not null generated always as (catalogue.words_of(name)) stored`);
    await runner.query(`create index procedure_words on catalogue.procedure using gin (words) with (fastupdate = off)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
