import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replicas that know access grants by their earlier name are gone. */
export class DossiersGrantsFinish1764430009000 implements MigrationInterface {
  static readonly finishes = true;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop view dossiers.dossier_reader');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
