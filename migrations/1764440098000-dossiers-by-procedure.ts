import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Open dossiers by their procedure, for who is about to publish a change of it. */
export class DossiersByProcedure1764440098000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index dossier_open_by_procedure on dossiers.dossier (procedure_code, id) where closed_at is null');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
