import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agencies, administrative units, one-stop units, officers with their posts, and working calendars. */
export class AgenciesCreate1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists agencies`);
    await this.units(runner);
    await this.people(runner);
    await this.calendars(runner);
    await runner.query(
      `create table agencies.revision (id int4 not null, revision int4 not null, constraint revision_pk primary key (id))`,
    );
    await runner.query(`insert into agencies.revision (id, revision) values (1, 0)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }

  private async units(runner: QueryRunner): Promise<void> {
    const plainName = `plain_name text not null generated always as (platform.plain_text(name)) stored`;
    await runner.query(`
      create table agencies.agency (code text not null, name text not null, ${plainName}, level text not null,
        parent_code text, province_code text not null, valid_from date not null, valid_to date, source text not null,
        constraint agency_pk primary key (code))`);
    await runner.query(`create index agency_parent on agencies.agency (parent_code)`);
    await runner.query(`create index agency_name_order on agencies.agency (name collate "vi-x-icu", code)`);
    await runner.query(`
      create table agencies.agency_predecessor (agency_code text not null, predecessor_code text not null, source text not null,
        constraint agency_predecessor_pk primary key (agency_code, predecessor_code))`);
    await runner.query(`create index agency_predecessor_old on agencies.agency_predecessor (predecessor_code)`);
    await runner.query(
      `create table agencies.province (code text not null, name text not null, ${plainName}, constraint province_pk primary key (code))`,
    );
    await runner.query(`
      create table agencies.commune (code text not null, name text not null, ${plainName}, province_code text not null,
      agency_code text, constraint commune_pk primary key (code),
        constraint commune_province_fk foreign key (province_code) references agencies.province (code))`);
    await runner.query(`create index commune_name_order on agencies.commune (name collate "vi-x-icu", code)`);
    await runner.query(`create index commune_province_name_order on agencies.commune (province_code, name collate "vi-x-icu", code)`);
    await runner.query(`
      create table agencies.commune_predecessor (old_code text not null, new_code text not null, old_name text not null,
        plain_old_name text not null generated always as (platform.plain_text(old_name)) stored, old_district text not null,
        old_province text not null, partial bool not null, resolution text not null,
        constraint commune_predecessor_pk primary key (old_code, new_code))`);
    await runner.query(`create index commune_predecessor_new on agencies.commune_predecessor (new_code)`);
    await runner.query(`
      create table agencies.one_stop_unit (code text not null, agency_code text not null, name text not null,
      kind text not null, constraint one_stop_unit_pk primary key (code),
        constraint one_stop_unit_agency_fk foreign key (agency_code) references agencies.agency (code))`);
    await runner.query(`create index one_stop_unit_agency on agencies.one_stop_unit (agency_code, code)`);
  }

  private async people(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agencies.officer (id uuid not null, issuer text not null, subject text not null, name text not null,
      constraint officer_pk primary key (id),
        constraint officer_subject_uq unique (issuer, subject))`);
    await runner.query(`
      create table agencies.post (id uuid not null, officer_id uuid not null, agency_code text not null, unit text,
        title text not null, roles text[] not null, valid_from date not null, valid_to date,
        constraint post_pk primary key (id), constraint post_officer_fk foreign key (officer_id) references agencies.officer (id),
        constraint post_agency_fk foreign key (agency_code) references agencies.agency (code))`);
    await runner.query(`create index post_officer on agencies.post (officer_id)`);
    await runner.query(`create index post_agency on agencies.post (agency_code, officer_id)`);
  }

  private async calendars(runner: QueryRunner): Promise<void> {
    const ofCalendar = (table: string) =>
      `constraint ${table}_calendar_fk foreign key (calendar_id, version) references agencies.calendar (id, version)`;
    await runner.query(`
      create table agencies.calendar (id text not null, version int4 not null, agency_code text,
      standard_day_minutes int4 not null, return_hour text, count_counter_sessions bool not null,
        constraint calendar_pk primary key (id, version))`);
    await runner.query(`
      create table agencies.calendar_session (calendar_id text not null, version int4 not null, valid_from date not null,
        weekday int4 not null, opens text not null, closes text not null, counter_only bool not null,
        constraint calendar_session_pk primary key (calendar_id, version, valid_from, weekday, opens), ${ofCalendar('calendar_session')})`);
    await runner.query(`
      create table agencies.calendar_day (calendar_id text not null, version int4 not null, day date not null, kind text not null,
        name text not null, name_en text, like_weekday int4, source text not null,
        constraint calendar_day_pk primary key (calendar_id, version, day), ${ofCalendar('calendar_day')})`);
    await runner.query(`
      create table agencies.calendar_year (calendar_id text not null, version int4 not null, year int4 not null,
      status text not null, source text not null,
        constraint calendar_year_pk primary key (calendar_id, version, year), ${ofCalendar('calendar_year')})`);
  }
}
