import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers are found by the dossier that they come from when it is disposed of. */
export class DocumentsDispose1764420002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index document_by_dossier on documents.document (source_dossier_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
