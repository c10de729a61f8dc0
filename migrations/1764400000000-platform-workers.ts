import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every job has a lease and a record of its failures; calls to the outside wait in lanes of their target, so that what may be called next
 * is found without looking at all that waits behind it, and a target that does not answer is left alone for a while.
 */
export class PlatformWorkers1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table platform.job_schedule add column leased_until timestamptz, add column leased_by uuid,
        add column failures int4 not null default 0, add column last_error text, add column failed_at timestamptz`);
    // The followers were one job; each is one of its own now.
    await runner.query(`delete from platform.job_schedule where name = 'journal.followers'`);
    await runner.query(`
      create table platform.outside_target (target text not null, failures int4 not null default 0, paused_until timestamptz,
      last_error text,
        constraint outside_target_pk primary key (target))`);
    await runner.query(`
      create table platform.outside_lane (lane text not null, target text not null, pending int4 not null,
        attempts int4 not null default 0, next_try_at timestamptz not null, leased_until timestamptz,
        dead bool not null default false, last_error text,
        constraint outside_lane_pk primary key (lane), constraint outside_lane_pending check (pending >= 0))`);
    await runner.query(
      `create index outside_lane_ready on platform.outside_lane (target, next_try_at, lane) where pending > 0 and not dead`,
    );
    await runner.query(`create index outside_lane_done on platform.outside_lane (next_try_at) where pending = 0`);
    // The lanes of subscribers were named by subscriber and dossier; a lane stands as its oldest unfinished job stood.
    await runner.query(`
      insert into platform.outside_lane (lane, target, pending, attempts, next_try_at, dead, last_error)
      select distinct on (lane) lane, split_part(lane, ':', 1), (count(*) over (partition by lane))::int4, attempts, next_try_at,
      state = 'dead', last_error
      from platform.outside_job where state <> 'done' order by lane, id`);
    await runner.query(`insert into platform.outside_target (target) select distinct target from platform.outside_lane`);
    await runner.query(`update platform.outside_job set state = 'waiting' where state = 'dead'`);
    await runner.query(`
      insert into platform.retention_rule (subject, valid_from, keep_days, basis) values
        ('platform.outside-lanes', '2026-01-01', 30, 'Luồng không còn cuộc gọi nào chờ | lanes in which no call waits')`);
    await runner.query(`alter table platform.outside_job drop column attempts, drop column next_try_at, drop column last_error`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
