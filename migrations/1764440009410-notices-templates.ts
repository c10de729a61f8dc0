import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates of notices by code with a stream each, their drafts, and their published versions. The application enters what it brings. */
export class NoticesTemplates1764440009410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notices.template (id uuid not null, code text not null,
        constraint template_pk primary key (id), constraint template_code_uq unique (code))`);
    await runner.query(`
      create table notices.template_draft (template_id uuid not null, texts jsonb not null, drafted_by uuid not null,
        drafted_at timestamptz not null, constraint template_draft_pk primary key (template_id))`);
    await runner.query(`
      create table notices.template_version (template_id uuid not null, version int4 not null, effective_from date not null,
        published_at timestamptz not null, decision jsonb, texts jsonb not null,
        constraint template_version_pk primary key (template_id, version))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
