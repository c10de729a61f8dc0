import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What persons ask about their own data, and how soon it has to be decided. */
export class PrivacyRequests1764440096200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table privacy.data_request (id uuid not null, kind text not null, person_key text not null, requested_by uuid not null,
        dossier_id uuid not null, dossier_code text, agency_code text not null, sector_code text, procedure_code text not null,
        confidentiality text not null, place text, wish text not null, requested_at timestamptz not null, due_at timestamptz not null,
        warn_at timestamptz not null, due_basis text not null, decided_at timestamptz, decision text, reason text, legal_basis text,
        done text, constraint data_request_pk primary key (id))`);
    await runner.query('create index data_request_by_person on privacy.data_request (person_key, id)');
    await runner.query('create index data_request_by_agency on privacy.data_request (agency_code, due_at, id)');
    await runner.query(
      'create unique index data_request_open on privacy.data_request (dossier_id, person_key, kind) where decided_at is null',
    );
    await runner.query(`
      insert into privacy.clock_rule (subject, valid_from, amount, unit, warn_hours, basis)
      select subject, '2026-01-01', amount, 'days', 48,
        'Nghị định 356/2025/NĐ-CP: ' || amount || ' ngày (theo tài liệu giới thiệu, chưa đối chiếu văn bản gốc) | ' ||
        'decree 356/2025/NĐ-CP: ' || amount || ' days (as reported; not held against the original text yet)'
      from (values ('request-access', 10), ('request-correction', 10), ('request-deletion', 20), ('request-restriction', 15))
        as clocks (subject, amount)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
