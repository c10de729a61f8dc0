import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers and results per person or organisation. */
export class DocumentsCreate1764000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists documents`);
    await runner.query(`
      create table documents.document (id uuid not null, owner_person_key text not null, kind text not null, code text,
        title text not null, symbol text, issuer text not null, issued_on date not null, valid_until date, file_id uuid not null,
        name text not null, media_type text not null, size int8 not null, sha256 text not null, source_dossier_id uuid not null,
        kept_at timestamptz not null, revoked_at timestamptz, constraint document_pk primary key (id))`);
    await runner.query(`create index document_by_owner on documents.document (owner_person_key, id)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
