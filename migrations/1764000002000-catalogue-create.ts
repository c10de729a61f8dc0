import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sectors, procedures with their immutable versions and repeals, and what every import found. */
export class CatalogueCreate1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists catalogue`);
    await this.procedures(runner);
    await this.versions(runner);
    await this.imports(runner);
    await runner.query(
      `create table catalogue.revision (id int4 not null, revision int4 not null, constraint revision_pk primary key (id))`,
    );
    await runner.query(`insert into catalogue.revision (id, revision) values (1, 0)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }

  private async procedures(runner: QueryRunner): Promise<void> {
    // Punctuation goes first, so that the parser of Postgres cannot see file names or numbers with a sign in it.
    await runner.query(`
      create function catalogue.words_of(value text) returns tsvector language sql immutable parallel safe strict
      return to_tsvector('pg_catalog.simple'::regconfig, regexp_replace(platform.plain_text(value), '[^a-z0-9]+', ' ', 'g'))`);
    await runner.query(`create table catalogue.sector (code text not null, name text not null, constraint sector_pk primary key (code))`);
    await runner.query(`create index sector_name_order on catalogue.sector (name collate "vi-x-icu", code)`);
    await runner.query(`
      create table catalogue.procedure (code text not null, name text not null,
        plain_name text not null generated always as (platform.plain_text(name)) stored,
        words tsvector not null generated always as (catalogue.words_of(name)) stored, sector_code text, sector_name text,
        levels text[] not null, online_level text, kind text, internal bool not null, agency_codes text[] not null,
        effective_from date not null, constraint procedure_pk primary key (code))`);
    // Written seldom and read often: no list of pending entries that every search would have to look through.
    await runner.query(`create index procedure_words on catalogue.procedure using gin (words) with (fastupdate = off)`);
    await runner.query(`create index procedure_agencies on catalogue.procedure using gin (agency_codes) with (fastupdate = off)`);
    await runner.query(`create index procedure_code_order on catalogue.procedure ((lower(btrim(code))) collate "C", code)`);
    await runner.query(
      `create index procedure_name_order on catalogue.procedure ((left(name, 120)) collate "vi-x-icu", code) where not internal`,
    );
    await runner.query(
      `create index procedure_sector_order on catalogue.procedure (sector_code, (left(name, 120)) collate "vi-x-icu", code)
        where not internal`,
    );
  }

  private async versions(runner: QueryRunner): Promise<void> {
    const ofProcedure = (table: string) =>
      `constraint ${table}_procedure_fk foreign key (procedure_code) references catalogue.procedure (code)`;
    await runner.query(`
      create table catalogue.procedure_version (id uuid not null, procedure_code text not null, version_no int4 not null,
        effective_from date not null, effective_from_source text not null, content jsonb not null,
        content_hash text not null, published_at timestamptz not null,
        constraint procedure_version_pk primary key (id),
        constraint procedure_version_no_uq unique (procedure_code, version_no), ${ofProcedure('procedure_version')})`);
    await runner.query(`
      create table catalogue.procedure_repeal (procedure_code text not null, effective_on date not null, decision text not null,
        constraint procedure_repeal_pk primary key (procedure_code, effective_on), ${ofProcedure('procedure_repeal')})`);
  }

  private async imports(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue.import_run (id uuid not null, source text not null, source_hash text not null,
        collected_on date not null, started_at timestamptz not null, finished_at timestamptz, counts jsonb,
        constraint import_run_pk primary key (id))`);
    await runner.query(`
      create table catalogue.import_finding (run_id uuid not null, line int4 not null, position int4 not null, procedure_code text,
        field text not null, code text not null, severity text not null, raw text,
        constraint import_finding_pk primary key (run_id, line, position),
        constraint import_finding_run_fk foreign key (run_id) references catalogue.import_run (id))`);
    await runner.query(`create index import_finding_code on catalogue.import_finding (run_id, code, line, position)`);
  }
}
