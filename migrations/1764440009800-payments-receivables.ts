import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a dossier owes is a receivable (khoản thu); charge (lệ phí) is a kind of fee. The tables stay readable under the earlier names for
 * replicas of the version before.
 */
export class PaymentsReceivables1764440009800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table payments.charge_sheet rename to receivable_account');
    await runner.query('alter table payments.receivable_account rename constraint charge_sheet_pk to receivable_account_pk');
    await runner.query('alter table payments.charge rename to receivable');
    await runner.query('alter table payments.receivable rename constraint charge_pk to receivable_pk');
    await runner.query('alter index payments.charge_to_be_refunded rename to receivable_to_be_refunded');
    await runner.query('alter table payments.payment rename column charge_id to receivable_id');
    await runner.query('alter table payments.payment add column charge_id uuid generated always as (receivable_id) stored');
    await runner.query('create view payments.charge_sheet as select * from payments.receivable_account');
    await runner.query('create view payments.charge as select * from payments.receivable');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
