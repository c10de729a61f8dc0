import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agencies of a step see the dossier while it is their turn; those that were let in for ever are let in with their next step. */
export class DossiersForgetParticipants1764109000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from dossiers.dossier_reader where why = 'workflow'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
