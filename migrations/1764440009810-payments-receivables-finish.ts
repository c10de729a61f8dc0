import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replicas that know receivables as charges are gone. */
export class PaymentsReceivablesFinish1764440009810 implements MigrationInterface {
  static readonly finishes = true;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop view payments.charge');
    await runner.query('drop view payments.charge_sheet');
    await runner.query('alter table payments.payment drop column charge_id');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
