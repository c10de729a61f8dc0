import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices with the contacts that they go to, the feed of partner systems, and their subscriptions. */
export class NoticesCreate1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists notices`);
    await runner.query(`
      create table notices.contact (dossier_id uuid not null, dossier_code text, procedure_name text not null,
        receiving_agency_code text not null, resolving_agency_code text not null, applicant_name text not null, phone text,
        email text, submitted_at timestamptz not null, received_by uuid, received_at timestamptz, due_at timestamptz,
        completed_at timestamptz, returned_at timestamptz, holders jsonb not null,
        constraint contact_pk primary key (dossier_id)) with (fillfactor = 80)`);
    await runner.query(`
      create table notices.notice (dossier_id uuid not null, stream_id uuid not null, seq int4 not null, channel text not null,
        recipient text not null, id uuid not null, audience text not null, template_code text not null,
        template_version int4 not null, subject text, body text not null, at timestamptz not null,
        constraint notice_pk primary key (dossier_id, stream_id, seq, channel, recipient))`);
    await runner.query(`create index notice_by_time on notices.notice (at, id)`);
    await runner.query(`
      create table notices.partner_event (dossier_id uuid not null, id uuid not null, position int8 not null, seq int4 not null,
        type text not null, receiving_agency_code text not null, resolving_agency_code text not null,
        at timestamptz not null, dossier_code text, facts jsonb not null,
        constraint partner_event_pk primary key (dossier_id, id))`);
    await runner.query(`create index partner_event_by_position on notices.partner_event (position)`);
    await runner.query(`create index partner_event_by_receiving_agency on notices.partner_event (receiving_agency_code, position)`);
    await runner.query(`create index partner_event_by_resolving_agency on notices.partner_event (resolving_agency_code, position)`);
    await runner.query(`
      create table notices.webhook (id uuid not null, partner_id uuid not null, agency_code text not null, url text not null,
        types jsonb not null, sealed_secret text, created_at timestamptz not null, changed_at timestamptz not null,
        ended_at timestamptz, constraint webhook_pk primary key (id))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
