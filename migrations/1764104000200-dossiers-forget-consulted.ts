import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agency that is asked for its opinion sees the question, not the dossier: it is no reader of it any more. */
export class DossiersForgetConsulted1764104000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from dossiers.dossier_reader where why = 'consultation'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
