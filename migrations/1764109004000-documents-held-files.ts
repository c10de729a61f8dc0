import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which documents and consents hold a file, by the file. */
export class DocumentsHeldFiles1764109004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index document_by_file on documents.document (file_id)');
    await runner.query('create index consent_by_form on documents.consent (form_file_id) where form_file_id is not null');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
