import type { MigrationInterface, QueryRunner } from 'typeorm';

const UNSURE = 'Luật chưa rõ; tạm theo nguyên tắc: chưa tiếp nhận thì chưa phát sinh việc phải thu';
const KEPT = 'NĐ 297/2025/NĐ-CP: phí đã nộp không hoàn lại khi bị từ chối; thủ tục khác chưa rõ';

/** Charges of dossiers that ended without being granted: why they are not owed, and what is to be given back by which rule. */
export class PaymentsRefunds1764110001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table payments.charge add column ended_by text, add column ended_at timestamptz`);
    await runner.query(`create index charge_to_be_refunded on payments.charge (ended_at, id) where state = 'to-be-refunded'`);
    await runner.query(`
      create table payments.refund_rule (valid_from date not null, ending text not null, refunds bool not null,
      source text not null, constraint refund_rule_pk primary key (valid_from, ending))`);
    const rules = [
      ['not-accepted', true, UNSURE],
      ['withdrawn-before-reception', true, UNSURE],
      ['stopped-before-reception', true, UNSURE],
      ['withdrawn', false, KEPT],
      ['stopped', false, KEPT],
      ['refused', false, KEPT],
    ];
    for (const rule of rules)
      await runner.query(`insert into payments.refund_rule (valid_from, ending, refunds, source) values ('2025-07-01', $1, $2, $3)`, rule);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
