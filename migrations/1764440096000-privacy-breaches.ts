import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of breaches of personal data, and the clocks of the law on it. */
export class PrivacyBreaches1764440096000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema if not exists privacy');
    await runner.query(`
      create table privacy.clock_rule (subject text not null, valid_from date not null, amount int4 not null, unit text not null,
        warn_hours int4 not null, basis text not null, constraint clock_rule_pk primary key (subject, valid_from))`);
    await runner.query(`
      insert into privacy.clock_rule (subject, valid_from, amount, unit, warn_hours, basis) values
        ('breach-notice', '2026-01-01', 72, 'hours', 24, 'Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP: thông báo vi phạm trong 72 giờ ' ||
          'kể từ khi phát hiện (theo tài liệu giới thiệu, chưa đối chiếu văn bản gốc) | Law 91/2025/QH15, decree 356/2025/NĐ-CP: notice ' ||
          'within 72 hours of detection (as reported; not held against the original text yet)')`);
    await runner.query(`
      create table privacy.breach (id uuid not null, agency_code text not null, detected_at timestamptz not null,
        recorded_at timestamptz not null, what_happened text not null, data_kinds text[] not null, persons_concerned int4,
        dossier_codes text[] not null, cause text, measures text, notice_due_at timestamptz not null, notice_warn_at timestamptz not null,
        notice_basis text not null, notified_at timestamptz, notified_to text, notice_reference text, late_reason text,
        persons_informed_at timestamptz, persons_informed int4, persons_informed_how text, closed_at timestamptz, findings text,
        constraint breach_pk primary key (id))`);
    await runner.query('create index breach_by_detection on privacy.breach (detected_at, id)');
    await runner.query('create index breach_waiting on privacy.breach (notice_due_at) where notified_at is null');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
