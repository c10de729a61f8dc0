import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which clocks a version of a calendar has moved, and which the last run could not move. */
export class DossiersCalendarRuns1764440097100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dossiers.moved_clock (dossier_id uuid not null, thing_id uuid not null, clock text not null, calendar_id text not null,
        calendar_version int4 not null, moved_at timestamptz not null,
        constraint moved_clock_pk primary key (dossier_id, thing_id, clock, calendar_id, calendar_version, moved_at))`);
    await runner.query('create index moved_clock_by_calendar on dossiers.moved_clock (calendar_id, calendar_version, clock, moved_at)');
    await runner.query(`
      create table dossiers.unmoved_clock (dossier_id uuid not null, thing_id uuid not null, source text not null,
        calendar_id text not null, calendar_version int4 not null, run_id uuid not null, failed_at timestamptz not null,
        constraint unmoved_clock_pk primary key (dossier_id, thing_id, source))`);
    await runner.query('create index unmoved_clock_by_calendar on dossiers.unmoved_clock (calendar_id, calendar_version)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
