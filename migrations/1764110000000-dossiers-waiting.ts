import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a dossier waits that waited before there was a rule: four weeks from now, which are fifteen working days but for Tết. */
const OLD_WAITS_MS = 28 * 86_400_000;
const REMINDED_BEFORE_MS = 5 * 86_400_000;
const BY_ANALOGY = 'Thời hạn nêu tại yêu cầu gửi chủ hồ sơ, theo mức của Nghị định số 297/2025/NĐ-CP';
const UNSURE = 'Luật chưa quy định cho thủ tục khác; tạm lấy mức của NĐ 297/2025/NĐ-CP, tỉnh quyết định mức riêng hoặc không đóng';
/**
 * Procedures of NĐ 297/2025/NĐ-CP, which alone says when a silent applicant's dossier is closed (law-2026-11.md, 6); `*` is every other.
 */
const RULES = [
  ['*', BY_ANALOGY, UNSURE],
  ...['1.000922', '1.001008', '1.001029'].map((code) => [
    code,
    'Nghị định số 297/2025/NĐ-CP',
    'NĐ 297/2025/NĐ-CP: hồ sơ không được bổ sung sau 15 ngày làm việc thì đóng',
  ]),
] as const;

/** How dossiers wait for their applicants and end: grounds of stops, silent applicants, and durations that an officer states. */
export class DossiersWaiting1764110000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table dossiers.dossier add column stop_ground text, add column asked_in text, add column duration_decision text',
    );
    await runner.query(`
      create table dossiers.answer_wait (dossier_id uuid not null, asked_at timestamptz not null, due_at timestamptz not null,
        legal_basis text not null, next_at timestamptz not null, stage text not null, constraint answer_wait_pk primary key (dossier_id))`);
    await runner.query('create index answer_wait_next on dossiers.answer_wait (next_at)');
    await runner.query(`
      create table dossiers.silence_rule (valid_from date not null, procedure_code text not null, answer_days int4,
        remind_days int4 not null, legal_basis text not null, source text not null,
        constraint silence_rule_pk primary key (valid_from, procedure_code))`);
    for (const rule of RULES) {
      await runner.query(
        `insert into dossiers.silence_rule (valid_from, procedure_code, answer_days, remind_days, legal_basis,
          source) values ('2025-11-17', $1, 15, 3, $2, $3)`,
        [...rule],
      );
    }
    await this.lettingWait(runner, Date.now());
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }

  /** Dossiers that wait already get their time from now on: nobody had told their applicants of one. */
  private async lettingWait(runner: QueryRunner, now: number): Promise<void> {
    const [asked, due, next] = [now, now + OLD_WAITS_MS, now + OLD_WAITS_MS - REMINDED_BEFORE_MS].map((each) =>
      new Date(each).toISOString(),
    );
    await runner.query(
      `insert into dossiers.answer_wait (dossier_id, asked_at, due_at, legal_basis, next_at, stage)
       select id, $1, $2, $4, $3, 'waiting' from dossiers.dossier where status in ('supplement-required', 'payment-required')`,
      [asked, due, next, BY_ANALOGY],
    );
    await runner.query(`
      update dossiers.dossier set asked_in = case when received_at is null then 'submitted' else 'in-progress' end
      where status in ('supplement-required', 'payment-required')`);
  }
}
