import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Consents to look into a repository, and whose name and which agency a document bears. Both are unknown of what was kept before, until the
 * job of dossiers has told them.
 */
export class DocumentsConsent1764104000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table documents.document add column owner_name text`);
    await runner.query(`alter table documents.document add column issuer_agency_code text`);
    await runner.query(`create index document_incomplete on documents.document (id) where issuer_agency_code is null`);
    await runner.query(`
      create table documents.consent (id uuid not null, owner_person_key text not null, owner_name text not null,
        agency_code text not null, evidence text not null, form_file_id uuid, form_sha256 text,
        recorded_by uuid not null, recorded_by_name text not null, given_at timestamptz not null, valid_until date not null,
        revoked_at timestamptz, revoked_by uuid,
        constraint consent_pk primary key (id))`);
    await runner.query(`create index consent_by_owner on documents.consent (owner_person_key, id)`);
    await runner.query(`create index consent_by_agency on documents.consent (agency_code, id)`);
    await runner.query(`create table documents.consent_rule (evidence text not null, valid_from date not null,
      max_days int4 not null, basis text not null,
      constraint consent_rule_pk primary key (evidence, valid_from))`);
    // Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 binds consent to a purpose and names no number of days; the province sets its own by adding
    // rows.
    const basis = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; số ngày do hệ thống đặt tạm, tỉnh quyết định lại.';
    for (const [evidence, days] of [
      ['signed-in', 365],
      ['signed-form', 90],
      ['person-present', 1],
    ] as const) {
      await runner.query(`insert into documents.consent_rule values ($1, $2, $3, $4)`, [evidence, '2026-01-01', days, basis]);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
