import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cursors of the journal's followers, streams that they could not apply, and jobs that call the outside. */
export class JournalFollow1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table journal.follower (name text not null, epoch int4 not null, xid int8 not null,
        constraint follower_pk primary key (name))`,
    );
    await runner.query(`
      create table journal.parked (follower text not null, stream_id uuid not null, seq int4 not null, attempts int4 not null,
        next_try_at timestamptz not null, error text not null, dead bool not null,
        constraint parked_pk primary key (follower, stream_id))`);
    await runner.query(`
      create table platform.outside_job (id uuid not null, kind text not null, lane text not null, payload jsonb not null,
        state text not null, attempts int4 not null, next_try_at timestamptz not null, created_at timestamptz not null,
        done_at timestamptz, last_error text,
        constraint outside_job_pk primary key (id))`);
    await runner.query(`create index outside_job_waiting on platform.outside_job (next_try_at, id) where state = 'waiting'`);
    await runner.query(`create index outside_job_lane on platform.outside_job (lane, id) where state <> 'done'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
