import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a dossier waits for a fee. Only adds: processes of the version before go on writing dossiers without these columns. */
export class DossiersFee1764000005500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table dossiers.dossier add column fee_state text not null default 'none'`);
    await runner.query(`alter table dossiers.dossier add column fee_settled_at timestamptz`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
