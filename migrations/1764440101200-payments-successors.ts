import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who owes what is to be given back of dossiers whose agencies are over. */
export class PaymentsSuccessors1764440101200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table payments.receivable_account add column receiving_successor_code text,
      add column resolving_successor_code text`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
