import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A receipt number is one whatever its letters' case. Numbers that differ by case only stand on receipts that were given: the first keeps
 * the number, the others stay registered beside it.
 */
export class PaymentsReceiptKey1764300002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table payments.receipt_registry add column receipt_key text');
    await runner.query(`
      update payments.receipt_registry r set receipt_key = upper(r.receipt_number) || case when n.place = 1 then '' else ' ' ||
      r.payment_id end
      from (select payment_id, row_number() over (partition by agency_code, receipt_year, upper(receipt_number)
      order by payment_id) as place
            from payments.receipt_registry) n
      where n.payment_id = r.payment_id`);
    await runner.query(`
      alter table payments.receipt_registry alter column receipt_key set not null, drop constraint receipt_registry_pk,
        add constraint receipt_registry_pk primary key (agency_code, receipt_year, receipt_key)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
