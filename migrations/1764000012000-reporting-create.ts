import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reports are counted from: the history of each dossier as the journal tells it. */
export class ReportingCreate1764000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists reporting`);
    await runner.query(`
      create table reporting.dossier_fact (dossier_id uuid not null, seq int4 not null, at timestamptz not null,
        until timestamptz not null, status text not null, procedure_code text not null, procedure_version_id uuid,
        receiving_agency_code text not null, resolving_agency_code text not null, channel text not null, code text,
        clock text not null, due_at timestamptz, original_due_at timestamptz, came_at timestamptz not null,
        received_at timestamptz, closed_at timestamptz, outcome text, timing text, supplement_rounds int4 not null,
        constraint dossier_fact_pk primary key (dossier_id, seq)) with (fillfactor = 90)`);
    // A report looks at what was open at its instant, and at what was closed since its period began.
    await runner.query(`create index dossier_fact_open on reporting.dossier_fact (resolving_agency_code, until) where closed_at is null`);
    await runner.query(
      `create index dossier_fact_closed on reporting.dossier_fact (resolving_agency_code, closed_at) where closed_at is not null`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
