import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Systems of agencies that call this one, and their secrets, of which only the hash is kept. */
export class PartnersCreate1764440040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema if not exists partners');
    await runner.query(`
      create table partners.partner_system (id uuid not null, agency_code text not null, name text not null, name_key text not null,
        contact_name text not null, contact_email text not null, contact_phone text, scopes text[] not null, sector_codes text[],
        procedure_codes text[], networks text[] not null, rate_per_minute int4 not null, valid_to date, account_issuer text,
        account_subject text, registered_at timestamptz not null, disabled_at timestamptz, disabled_reason text,
        constraint partner_system_pk primary key (id),
        constraint partner_system_name_uq unique (agency_code, name_key))`);
    await runner.query(`
      create table partners.partner_system_secret (id uuid not null, system_id uuid not null, hash text not null,
        created_at timestamptz not null, ends_at timestamptz,
        constraint partner_system_secret_pk primary key (id),
        constraint partner_system_secret_fk foreign key (system_id) references partners.partner_system (id))`);
    await runner.query('create index partner_system_secret_of on partners.partner_system_secret (system_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
