import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dossiers with their parts, the registry and the counter of codes, who may read them, and the parameters of intake. */
export class DossiersCreate1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists dossiers`);
    await runner.query(`
      create table dossiers.dossier (
        id uuid not null, code text, status text not null, procedure_code text not null,
        procedure_name text not null, procedure_version_id uuid not null, case_key text, channel text not null,
        receiving_agency_code text not null, resolving_agency_code text not null, applicant_kind text not null,
        applicant_person_key text not null, applicant_name text not null, applicant_identity_number text not null,
        applicant_phone text, applicant_email text, applicant_address text, applicant_commune_code text, submitter jsonb,
        summary text, sets int4 not null, return_method text not null, submitted_at timestamptz not null,
        reply_due_at timestamptz, received_at timestamptz, received_by uuid, duration jsonb, duration_text text,
        policy jsonb, deadline_state text not null, due_at timestamptz, original_due_at timestamptz,
        provisional bool not null, calendar_id text, calendar_version int4, reason text, legal_basis text, outcome text,
        conclusion_note text, completed_at timestamptz, returned_at timestamptz, returned_to text, closed_at timestamptz,
        constraint dossier_pk primary key (id)) with (fillfactor = 80)`);
    await runner.query(`create index dossier_by_resolving_agency on dossiers.dossier (resolving_agency_code, status, id)`);
    await runner.query(`create index dossier_by_receiving_agency on dossiers.dossier (receiving_agency_code, status, id)`);
    await runner.query(`create index dossier_by_applicant on dossiers.dossier (applicant_person_key, id)`);
    await runner.query(`create index dossier_by_code on dossiers.dossier (code)`);
    await runner.query(`create index dossier_open_by_due on dossiers.dossier (resolving_agency_code, due_at, id) where closed_at is null`);
    await runner.query(`create index dossier_by_plain_name on dossiers.dossier (platform.plain_text(applicant_name) text_pattern_ops, id)`);
    await runner.query(`
      create table dossiers.component (dossier_id uuid not null, key text not null, code text, name text not null,
        required bool not null, originals int4 not null, copies int4 not null, file_id uuid, absence text,
        constraint component_pk primary key (dossier_id, key))`);
    await runner.query(`
      create table dossiers.dossier_file (dossier_id uuid not null, file_id uuid not null, purpose text not null,
        name text not null, media_type text not null, size int8 not null, sha256 text not null, added_at timestamptz not null,
        added_by uuid not null,
        constraint dossier_file_pk primary key (dossier_id, file_id))`);
    await runner.query(`
      create table dossiers.supplement_request (dossier_id uuid not null, id uuid not null, round int4 not null,
        items jsonb not null, reason text not null, legal_basis text, after_reception bool not null,
        requested_at timestamptz not null, requested_by uuid not null, answered_at timestamptz, answer text,
        constraint supplement_request_pk primary key (dossier_id, id))`);
    await runner.query(`
      create table dossiers.suspension (dossier_id uuid not null, id uuid not null, reason text not null, legal_basis text,
        from_at timestamptz not null, to_at timestamptz, decided_by uuid not null, constraint suspension_pk primary key (dossier_id, id))`);
    await runner.query(
      `create table dossiers.code_registry (code text not null, dossier_id uuid not null, constraint code_registry_pk primary key (code))`,
    );
    await runner.query(
      `create table dossiers.code_counter (agency_code text not null, received_on date not null, last int4 not null,
        constraint code_counter_pk primary key (agency_code, received_on)) with (fillfactor = 50)`,
    );
    await runner.query(`
      create table dossiers.dossier_reader (dossier_id uuid not null, reader_kind text not null, reader_key text not null,
      why text not null, until timestamptz,
        constraint dossier_reader_pk primary key (dossier_id, reader_kind, reader_key, why))`);
    await runner.query(`
      create table dossiers.intake_rules (valid_from date not null, online_reply_hours int4 not null,
        supplement_limit int4 not null, policy jsonb not null, code_pattern text not null, code_digits int4 not null,
        constraint intake_rules_pk primary key (valid_from))`);
    // First rules: NĐ 61/2018 (supplement once, 8 working hours for online dossiers), TT 01/2018/TT-VPCP Đ.19 (code); changed by adding
    // rows.
    await runner.query(
      `insert into dossiers.intake_rules values ('2018-06-21', 8, 1,
        '{"dayCount":"civil-code","suspension":"pause","cutoff":{"time":"15:00","behaviour":"transfer-only"}}',
        '{agency}-{yymmdd}-{number}', 4)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
