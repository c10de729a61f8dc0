import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Process definitions, cases with their tasks, and what the deadline sweep watches and has told. */
export class WorkflowCreate1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists workflow`);
    await runner.query(`
      create table workflow.process_definition (id uuid not null, code text not null, version int4 not null, procedure_code text,
        source text, status text not null, effective_from date not null, content_hash text not null, content jsonb not null,
        constraint process_definition_pk primary key (id), constraint process_definition_version_uq unique (code, version))`);
    await runner.query(`create index process_definition_by_procedure on workflow.process_definition (procedure_code, status)`);
    await runner.query(`
      create table workflow.work_case (dossier_id uuid not null, definition_id uuid not null, state text not null,
        procedure_code text not null, procedure_name text not null, dossier_code text,
        receiving_agency_code text not null, resolving_agency_code text not null, province_agency_code text not null,
        opened_at timestamptz not null, due_at timestamptz, span_minutes int4, started_at timestamptz, suspended_at timestamptz,
        closed_at timestamptz, close_reason text, outcome text, decision_note text,
        constraint work_case_pk primary key (dossier_id)) with (fillfactor = 80)`);
    await runner.query(`
      create table workflow.task (dossier_id uuid not null, id uuid not null, place int4 not null, step_code text not null,
        step_name text not null, agency_code text not null, role text not null, unit text not null, state text not null,
        assignee_id uuid, opened_at timestamptz not null, due_at timestamptz, remaining_minutes int4, closed_at timestamptz,
        closed_by uuid, outcome text, note text,
        constraint task_pk primary key (dossier_id, id)) with (fillfactor = 80)`);
    // Worklists: the open tasks by deadline, those without one last.
    await runner.query(
      `create index task_open_by_agency on workflow.task (agency_code, coalesce(due_at, 'infinity'::timestamptz), id)
        where closed_at is null`,
    );
    await runner.query(
      `create index task_open_in_pool on workflow.task (agency_code, role, coalesce(due_at, 'infinity'::timestamptz), id)
        where closed_at is null and assignee_id is null`,
    );
    await runner.query(
      `create index task_open_by_assignee on workflow.task (assignee_id, coalesce(due_at, 'infinity'::timestamptz), id)
        where closed_at is null`,
    );
    await runner.query(`
      create table workflow.deadline_watch (dossier_id uuid not null, target_key text not null, agency_code text not null,
        due_at timestamptz not null, next_at timestamptz, stage text not null,
        constraint deadline_watch_pk primary key (dossier_id, target_key)) with (fillfactor = 80)`);
    await runner.query(`create index deadline_watch_next on workflow.deadline_watch (next_at) where next_at is not null`);
    await runner.query(`
      create table workflow.told (dossier_id uuid not null, target_key text not null, kind text not null,
      due_at timestamptz not null, told_at timestamptz not null,
        constraint told_pk primary key (dossier_id, target_key, kind, due_at))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
