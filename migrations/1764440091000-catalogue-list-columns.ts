import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tone marks of NFD as digits, then the marks that make other vowels, as VNI has them: 1-5 and 6-8. */
const MARKS = String.raw`U&'\0301\0300\0309\0303\0323\0302\031B\0306'`;

/**
 * What lists narrow by besides, and rank by where somebody types with diacritics: computed from what is published, so that versions of
 * before have it too, and those that a replica of the version before adds.
 */
export class CatalogueListColumns1764440091000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function catalogue.audiences_of(content jsonb) returns text[] language sql immutable parallel safe strict
      return array(select distinct s ->> 'group' from jsonb_array_elements(content -> 'subjects') s where s ->> 'group' is not null)`);
    await runner.query(`
      create function catalogue.life_events_of(content jsonb) returns text[] language sql immutable parallel safe strict
      return array(select distinct e from jsonb_array_elements_text(content -> 'lifeEvents') e)`);
    await this.tonedWords(runner);
    await runner.query(`
      alter table catalogue.procedure_version
        add column audiences text[] not null generated always as (catalogue.audiences_of(content)) stored,
        add column life_events text[] not null generated always as (catalogue.life_events_of(content)) stored,
        add column publisher_code text generated always as (content #>> '{agencies,publishing,code}') stored,
        add column toned_words tsvector not null generated always as (catalogue.toned_words_of(name)) stored`);
    await runner.query(
      'create index procedure_version_life_events on catalogue.procedure_version using gin (life_events) with (fastupdate = off)',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }

  /** The tone goes to the end of its word, wherever in it somebody writes it, before i and y meet as in `platform.search_text`. */
  private async tonedWords(runner: QueryRunner): Promise<void> {
    const bare = `replace(translate(lower(normalize(value, nfd) collate "C"), ${MARKS}, '12345678'), 'đ', 'd9')`;
    const toned = `regexp_replace(replace(${bare}, 'Đ', 'd9'), '([a-z6-9]*)([1-5])([a-z6-9]*)', '\\1\\3\\2', 'g')`;
    const folded = `regexp_replace(${toned}, '(?<![aeiou])y|(?<=qu)y', 'i', 'g')`;
    await runner.query(`
      create function catalogue.toned_words_of(value text) returns tsvector language sql immutable parallel safe strict
      return to_tsvector('pg_catalog.simple'::regconfig, regexp_replace(${folded}, '[^a-z0-9]+', ' ', 'g'))`);
  }
}
