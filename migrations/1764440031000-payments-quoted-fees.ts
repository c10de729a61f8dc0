import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receivables keep how they were reckoned: by which schedule and line, step by step, and what a budget pays. */
export class PaymentsQuotedFees1764440031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table payments.receivable_account add column basis jsonb, add column stated jsonb');
    await runner.query(`
      alter table payments.receivable add column item text, add column subsidised int8 not null default 0, add column source jsonb,
        add column explanation jsonb`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
