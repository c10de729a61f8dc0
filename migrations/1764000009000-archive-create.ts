import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sealed records with their files, and the rules of how long they are kept. */
export class ArchiveCreate1764000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists archive`);
    await runner.query(`
      create table archive.record (dossier_id uuid not null, dossier_code text not null, procedure_code text not null,
        procedure_name text not null, sector_code text, agency_code text not null, applicant_name text not null,
        applicant_person_key text not null, outcome text not null, returned_at timestamptz not null, facts text not null,
        manifest_sha256 text not null, journal_seq int4 not null, journal_hash text not null,
        retention_class text not null, retention_years int4, retention_basis text not null, retain_until date,
        sealed_at timestamptz not null, sealed_by uuid not null, constraint record_pk primary key (dossier_id))`);
    await runner.query(`create index record_by_agency on archive.record (agency_code, dossier_id)`);
    await runner.query(`
      create table archive.record_file (dossier_id uuid not null, file_id uuid not null, name text not null,
        original_name text not null, purpose text not null, media_type text not null, size int8 not null, sha256 text not null,
        constraint record_file_pk primary key (dossier_id, file_id),
        constraint record_file_name_uq unique (dossier_id, name))`);
    await runner.query(`
      create table archive.retention_rule (scope text not null, subject text not null, valid_from date not null,
      class text not null, years int4, basis text not null,
        constraint retention_rule_pk primary key (scope, subject, valid_from))`);
    // TT 10/2022/TT-BNV names the periods (permanent, 70, 50, 20, 10, 5 years); which one holds for these dossiers is not certain, so it is
    // changed by adding rows.
    await runner.query(
      `insert into archive.retention_rule values ('default', '', '2025-07-01', 'fixed-term',
        20, 'Mặc định của hệ thống; thay bằng bảng thời hạn bảo quản do cơ quan có thẩm quyền ban hành.')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
