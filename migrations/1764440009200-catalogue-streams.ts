import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The id that `namedId` gives a procedure: UUID version 8 from SHA-256 over the name. */
const HASH = `sha256(convert_to('mot-cua:procedure:' || code, 'UTF8'))`;
const NAMED_ID = `encode(substring(
  set_byte(set_byte(${HASH}, 6, get_byte(${HASH}, 6) & 15 | 128), 8, get_byte(${HASH}, 8) & 63 | 128) from 1 for 16), 'hex')::uuid`;

/**
 * Procedures have streams, versions are drafted before they are published, and each published version has what lists and searches need of
 * it. What the version before reads of `procedure` and `sector` stays and is written no more.
 */
export class CatalogueStreams1764440009200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table catalogue.procedure add column id uuid');
    await runner.query(`update catalogue.procedure set id = ${NAMED_ID}`);
    await runner.query(`
      alter table catalogue.procedure alter column id set not null, add constraint procedure_id_uq unique (id),
        alter column name drop not null, alter column words drop not null, alter column levels drop not null,
        alter column internal drop not null, alter column agency_codes drop not null, alter column effective_from drop not null`);
    await this.versions(runner);
    await this.searches(runner);
    await runner.query(`
      create table catalogue.procedure_draft (id uuid not null, procedure_id uuid not null, procedure_code text not null,
        based_on_version_no int4 not null, content jsonb not null, content_hash text not null, drafted_by uuid not null,
        drafted_at timestamptz not null, constraint procedure_draft_pk primary key (id),
        constraint procedure_draft_procedure_fk foreign key (procedure_code) references catalogue.procedure (code))`);
    await runner.query('create index procedure_draft_of_procedure on catalogue.procedure_draft (procedure_id)');
    await runner.query('alter table catalogue.procedure_repeal add column procedure_id uuid');
    await runner.query(
      'update catalogue.procedure_repeal r set procedure_id = p.id from catalogue.procedure p where p.code = r.procedure_code',
    );
    await runner.query('alter table catalogue.procedure_repeal alter column procedure_id set not null');
    await runner.query('create index procedure_repeal_of_procedure on catalogue.procedure_repeal (procedure_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }

  private async versions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table catalogue.procedure_version add column procedure_id uuid, add column name text, add column sector_code text,
        add column sector_name text, add column levels text[], add column online_level text, add column kind text,
        add column internal bool, add column agency_codes text[]`);
    await runner.query(`
      update catalogue.procedure_version v set procedure_id = p.id, name = v.content ->> 'name',
        sector_code = v.content ->> 'sectorCode', sector_name = v.content ->> 'sectorName',
        levels = array(select jsonb_array_elements_text(v.content -> 'levels')), online_level = v.content ->> 'onlineLevel',
        kind = v.content ->> 'kind', internal = (v.content ->> 'internal')::bool,
        agency_codes = array(select distinct a ->> 'code' from unnest(array['executing', 'authority', 'authorised']) as part,
          jsonb_array_elements(v.content -> 'agencies' -> part) as a where a ->> 'code' is not null)
      from catalogue.procedure p where p.code = v.procedure_code`);
    await runner.query(`
      alter table catalogue.procedure_version alter column procedure_id set not null, alter column name set not null,
        alter column levels set not null, alter column internal set not null, alter column agency_codes set not null,
        add column words tsvector not null generated always as (catalogue.words_of(name)) stored`);
  }

  private async searches(runner: QueryRunner): Promise<void> {
    const index = (name: string, rest: string) =>
      runner.query(`create index procedure_version_${name} on catalogue.procedure_version ${rest}`);
    await index('of_procedure', '(procedure_id)');
    // Written seldom and read often: no list of pending entries that every search would have to look through.
    await index('words', 'using gin (words) with (fastupdate = off)');
    await index('agencies', 'using gin (agency_codes) with (fastupdate = off)');
    await index('code_order', '((lower(btrim(procedure_code))) collate "C", procedure_code)');
    await index('name_order', '((left(name, 120)) collate "vi-x-icu", procedure_code) where not internal');
    await index('sector_order', '(sector_code, (left(name, 120)) collate "vi-x-icu", procedure_code) where not internal');
  }
}
