import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Journal, idempotency keys, job schedule, sandbox clock, and the function that takes the diacritics off a text. */
export class PlatformCreate1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists unaccent schema public`);
    await runner.query(`create schema if not exists platform`);
    await runner.query(`create schema if not exists journal`);
    // The drift check needs this table as soon as a table has a generated column.
    await runner.query(
      `create table if not exists typeorm_metadata (type varchar not null, database varchar, schema varchar, "table" varchar,
        name varchar, value text)`,
    );
    await runner.query(`
      create function platform.plain_text(value text) returns text language sql immutable parallel safe strict
      return regexp_replace(btrim(lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)))), '\\s+', ' ', 'g')`);
    await runner.query(`
      create function journal.chain(previous bytea, canonical text[], born text[]) returns bytea[] language plpgsql immutable parallel
      safe as $$ declare
        link bytea := previous;
        links bytea[] := '{}';
        canonical_bytes bytea;
        born_bytes bytea;
      begin
        for i in 1 .. cardinality(canonical) loop
          canonical_bytes := convert_to(canonical[i], 'UTF8');
          born_bytes := convert_to(born[i], 'UTF8');
          link := sha256(link || int4send(length(canonical_bytes)) || canonical_bytes || int4send(length(born_bytes)) || born_bytes);
          links := links || link;
        end loop;
        return links;
      end $$`);
    await runner.query(
      `create table journal.stream (stream_id uuid not null, seq int4 not null, hash bytea not null,
        constraint stream_pk primary key (stream_id)) with (fillfactor = 70)`,
    );
    await runner.query(
      `create function journal.version_of(id uuid) returns int4 language sql stable parallel safe return (select s.seq
        from journal.stream s where s.stream_id = id)`,
    );
    await runner.query(`
      create table journal.entry (stream_id uuid not null, seq int4 not null, type text not null, actor_id uuid not null,
        on_behalf_of uuid, at timestamptz not null, facts jsonb not null, canonical text not null, born text not null,
        hash bytea not null, xid int8 not null, epoch int4 not null, constraint entry_pk primary key (stream_id, seq))`);
    await runner.query(`create index entry_feed on journal.entry (epoch, xid, stream_id, seq)`);
    await runner.query(
      `create table journal.personal_part (stream_id uuid not null, seq int4 not null, salt text not null,
        payload jsonb not null, constraint personal_part_pk primary key (stream_id, seq))`,
    );
    await runner.query(
      `create table journal.epoch (epoch int4 not null, system_identifier text not null, began_at timestamptz not null,
        constraint epoch_pk primary key (epoch))`,
    );
    await runner.query(`
      create table platform.idempotency_key (caller text not null, key text not null, request_hash bytea not null,
        status int4 not null, outcome jsonb not null, stream_id uuid not null, created_at timestamptz not null,
        constraint idempotency_key_pk primary key (caller, key))`);
    await runner.query(`create index idempotency_key_created on platform.idempotency_key (created_at)`);
    await runner.query(
      `create table platform.idempotency_born (caller text not null, key text not null, value text not null,
        constraint idempotency_born_pk primary key (caller, key))`,
    );
    await runner.query(
      `create table platform.job_schedule (name text not null, next_run_at timestamptz not null, last_run_at timestamptz,
        last_report jsonb, constraint job_schedule_pk primary key (name))`,
    );
    await runner.query(
      `create table platform.sandbox_clock (id int4 not null, ahead_ms int8 not null, constraint sandbox_clock_pk primary key (id))`,
    );
    await runner.query(`
      create table platform.access_log (id uuid not null, at timestamptz not null, actor_id uuid not null, agency_code text,
        action text not null, subject_id text not null, trace_id text not null, constraint access_log_pk primary key (id))`);
    await runner.query(`create index access_log_subject on platform.access_log (subject_id, at)`);
    await runner.query(
      `create table platform.seed_state (name text not null, source_hash text not null, loaded_at timestamptz not null,
        report jsonb, constraint seed_state_pk primary key (name))`,
    );
    await runner.query(`
      create table platform.stored_file (id uuid not null, name text not null, media_type text not null, size int8 not null,
        sha256 text not null, owner_id uuid not null, uploaded_at timestamptz not null, upload_key text not null,
        constraint stored_file_pk primary key (id))`);
    await runner.query(`create unique index stored_file_once on platform.stored_file (owner_id, upload_key)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
