import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consultations of other agencies on running dossiers. */
export class RoutingCreate1764000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema if not exists routing`);
    await runner.query(`
      create table routing.consulted_dossier (dossier_id uuid not null, dossier_code text, procedure_code text not null,
        procedure_name text not null, receiving_agency_code text not null, constraint consulted_dossier_pk primary key (dossier_id))`);
    await runner.query(`
      create table routing.consultation (dossier_id uuid not null, id uuid not null, asking_agency_code text not null,
        asked_agency_code text not null, question text not null, file_ids jsonb not null, asked_at timestamptz not null,
        asked_by uuid not null, duration jsonb not null, due_at timestamptz not null, state text not null, answer text,
        closed_at timestamptz, closed_by uuid, cancel_reason text, cancel_note text, next_at timestamptz, stage text not null,
        constraint consultation_pk primary key (dossier_id, id)) with (fillfactor = 80)`);
    // Worklists of both sides, by deadline.
    for (const side of ['asked', 'asking']) {
      await runner.query(
        `create index consultation_open_by_${side} on routing.consultation (${side}_agency_code, due_at, id) where closed_at is null`,
      );
      await runner.query(
        `create index consultation_closed_by_${side} on routing.consultation (${side}_agency_code, due_at, id) where closed_at is not null`,
      );
    }
    await runner.query(`create index consultation_next on routing.consultation (next_at) where next_at is not null`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
