import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.js';
import type { JobReport, ScheduledJob } from './scheduled-job.js';

/**
 * How long a run may go without a sign of life before another replica may begin the job. Leases are in the time of Postgres: no sandbox
 * clock moves them.
 */
export const LEASE_MS = 10_000;
const LEASE = `clock_timestamp() + interval '${LEASE_MS} milliseconds'`;

/**
 * How much before its time a job may be begun. Replicas look once a second, some milliseconds more or less: without this, a job of every
 * second would be found not quite due and run every other second.
 */
const EARLY = `interval '250 milliseconds'`;

/** A job that fails is run again later and later, at most this long after. */
const LONGEST_WAIT_MS = 60_000;

/** How a job stands; instants are those of the Clock. */
export interface JobState {
  readonly job: string;
  readonly nextRunAt: Date;
  /** Whether a replica is running it. */
  readonly isRunning: boolean;
  /** Runs that failed since the last one that did not. */
  readonly failures: number;
  readonly lastError: string | null;
}

/** The rows by which replicas agree which one runs a job, with the outcome of its last runs. */
export class JobSchedule {
  /** This process in the leases that it holds. */
  readonly #holder = randomUUID();

  constructor(private readonly database: Database) {}

  /** Claims the job when it is due and not running, and sets its next time, in one statement. */
  async claim({ name, everyMs }: ScheduledJob, now: Date): Promise<boolean> {
    const rows = await this.database.write(
      `with due as (select name from platform.job_schedule where name = $1 and next_run_at <= $2::timestamptz + ${EARLY}
              and (leased_until is null or leased_until < clock_timestamp()) for update skip locked),
            taken as (update platform.job_schedule s set next_run_at = $3::timestamptz, leased_until = ${LEASE},
            leased_by = $4::uuid from due where s.name = due.name returning s.name),
            first as (insert into platform.job_schedule (name, next_run_at, leased_until, leased_by)
              select $1, $3::timestamptz, ${LEASE}, $4::uuid where not exists (select 1 from platform.job_schedule
              where name = $1) on conflict do nothing returning name)
       select name from taken union all select name from first`,
      [name, now.toISOString(), new Date(now.getTime() + everyMs).toISOString(), this.#holder],
    );
    return rows.length > 0;
  }

  /** Holds the lease on while the job runs; false when another replica has it by now. */
  async hold(name: string): Promise<boolean> {
    const rows = await this.database.write(
      `update platform.job_schedule set leased_until = ${LEASE} where name = $1 and leased_by = $2::uuid returning name`,
      [name, this.#holder],
    );
    return rows.length > 0;
  }

  /**
   * Notes a run that began and ended well at instants of the Clock, and gives its lease back if this process holds it. After one that took
   * longer than the job's interval the next is due at once, and not late.
   */
  async succeed(name: string, at: Date, report: JobReport, ended: Date): Promise<void> {
    await this.database.write(
      `update platform.job_schedule set last_run_at = $2::timestamptz, last_report = $3::jsonb, failures = 0, last_error = null,
         next_run_at = greatest(next_run_at, $5::timestamptz), leased_by = nullif(leased_by, $4::uuid),
         leased_until = case when leased_by = $4::uuid then null else leased_until end
       where name = $1`,
      [name, at.toISOString(), JSON.stringify(report), this.#holder, ended.toISOString()],
    );
  }

  /** Notes a run that failed: it is due again after a while that grows with every failure in a row. */
  async fail({ name, everyMs }: ScheduledJob, at: Date, error: unknown): Promise<void> {
    await this.database.write(
      `update platform.job_schedule set failures = failures + 1, last_error = $2, failed_at = $3::timestamptz,
         leased_until = null, leased_by = null, next_run_at = $3::timestamptz + least($4::int8 * 2 ^ least(failures, 20),
         greatest($4::int8, ${LONGEST_WAIT_MS})) * interval '1 millisecond'
       where name = $1 and leased_by = $5::uuid`,
      [name, String(error).slice(0, 1_000), at.toISOString(), everyMs, this.#holder],
    );
  }

  /** How the jobs of these names stand; one that never ran is left out. */
  states(names: readonly string[]): Promise<JobState[]> {
    return this.database.read<JobState & Record<string, unknown>>(
      `select name as job, next_run_at as "nextRunAt", coalesce(leased_until > clock_timestamp(), false) as "isRunning", failures,
        last_error as "lastError" from platform.job_schedule
        where name = any($1::text[]) order by name`,
      [names],
    );
  }
}
