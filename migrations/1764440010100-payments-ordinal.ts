import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The position of a receivable is its ordinal, as that of a task; what replicas of the version before read keeps its name. */
export class PaymentsOrdinal1764440010100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table payments.receivable rename column place to ordinal');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
