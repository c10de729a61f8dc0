import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Processes get a root by code, which has a stream, and drafts a table of their own, so that what is published stays append-only. Streams
 * of what is there already are begun by the application when it starts (`ProcessDefinitionLoader`).
 */
export class WorkflowProcesses1764440009400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workflow.work_process (id uuid not null, code text not null,
        constraint work_process_pk primary key (id), constraint work_process_code_uq unique (code))`);
    await runner.query(`
      create table workflow.process_draft (process_id uuid not null, id uuid not null, content jsonb not null,
        drafted_by uuid not null, drafted_at timestamptz not null, constraint process_draft_pk primary key (process_id))`);
    await runner.query(`
      alter table workflow.process_definition add column process_id uuid, add column published_at timestamptz,
        add column origin text not null default 'product'`);
    // As `namedId` makes it of the name.
    await runner.query(`
      update workflow.process_definition d set process_id = encode(set_byte(set_byte(h.hash, 6, (get_byte(h.hash, 6) & 15) | 128),
        8, (get_byte(h.hash, 8) & 63) | 128), 'hex')::uuid
      from (select distinct code, substring(sha256(convert_to('mot-cua:process:' || code, 'UTF8')) from 1 for 16) as hash
        from workflow.process_definition) h where h.code = d.code`);
    await runner.query('alter table workflow.process_definition alter column process_id set not null');
    await runner.query('create index process_definition_by_process on workflow.process_definition (process_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
