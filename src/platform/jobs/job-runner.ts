import type { Clock } from '../../shared/clock.js';
import type { Database } from '../database/database.js';
import type { JobReport, ScheduledJob } from './scheduled-job.js';

/** One run of a job, as the sandbox and the operator see it. */
export interface JobRun {
  readonly job: string;
  /** Instant of the Clock at which it ran. */
  readonly at: Date;
  readonly report: JobReport;
}

/** The last run of each job of a move of the sandbox clock, by name: when it was, and how many up to it did nothing in a row. */
export type PastRuns = Map<string, { readonly at: number; readonly idle: number }>;

const LONGEST_PAUSE_MS = 24 * 3_600_000;

/** Runs scheduled jobs: a row per job, claimed in Postgres, decides which replica does a run. */
export class JobRunner {
  readonly #jobs: ScheduledJob[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Adds a job; modules do so in `onModuleInit`. */
  register(job: ScheduledJob): void {
    this.#jobs.push(job);
  }

  get jobs(): readonly ScheduledJob[] {
    return this.#jobs;
  }

  /**
   * Runs every job that is due by the Clock and was claimed by nobody else; returns what was run. One that fails does not keep the others
   * from their turn.
   * @throws AggregateError at the end, with what failed
   */
  async tick(): Promise<JobRun[]> {
    const runs: JobRun[] = [];
    const failed: Error[] = [];
    for (const job of this.#jobs) {
      const at = this.clock.now();
      try {
        if (await this.claim(job, at)) runs.push(await this.runOne(job, at));
      } catch (error) {
        failed.push(new Error(`${job.name} failed`, { cause: error }));
      }
    }
    if (failed.length > 0) throw new AggregateError(failed, failed.map(({ message }) => message).join('; '));
    return runs;
  }

  /** Runs one job now, whether it is due or not: for operators and the sandbox. */
  async runOne(job: ScheduledJob, at: Date): Promise<JobRun> {
    const report = await job.run(at);
    await this.database.read('update platform.job_schedule set last_run_at = $2::timestamptz, last_report = $3::jsonb where name = $1', [
      job.name,
      at.toISOString(),
      JSON.stringify(report),
    ]);
    return { job: job.name, at, report };
  }

  /**
   * The earliest instant from `from` to `until` at which a job has something to do, with that job; undefined when there is none. A job that
   * ran before (`past`) is next asked about an instant one interval later, and with every run in a row that did nothing twice as late, a day
   * at most: work that cannot be done does not hold the clock for ever.
   */
  async nextDue(from: Date, until: Date, past: PastRuns): Promise<{ job: ScheduledJob; at: Date } | undefined> {
    let next: { job: ScheduledJob; at: Date } | undefined;
    for (const job of this.#jobs) {
      const last = past.get(job.name);
      const wanted = job.nextWorkAt ? await job.nextWorkAt(from) : new Date((last?.at ?? from.getTime()) + job.everyMs);
      if (!wanted) continue;
      const earliest = last === undefined ? from.getTime() : Math.max(from.getTime(), last.at + pauseAfter(job, last));
      const at = new Date(Math.max(wanted.getTime(), earliest));
      if (at <= until && (!next || at < next.at)) next = { job, at };
    }
    return next;
  }

  /** Claims the job's row when its time has come and sets it forward, in one statement. */
  private async claim(job: ScheduledJob, now: Date): Promise<boolean> {
    const rows = await this.database.read(
      `with due as (select name from platform.job_schedule where name = $1 and next_run_at <= $2::timestamptz for update skip locked),
            moved as (update platform.job_schedule s set next_run_at = $3::timestamptz from due where s.name = due.name returning s.name),
            first as (insert into platform.job_schedule (name, next_run_at) select $1, $3::timestamptz where not exists (select 1 from platform.job_schedule where name = $1) on conflict do nothing returning name)
       select name from moved union all select name from first`,
      [job.name, now.toISOString(), new Date(now.getTime() + job.everyMs).toISOString()],
    );
    return rows.length > 0;
  }
}

function pauseAfter({ everyMs }: ScheduledJob, { idle }: { readonly idle: number }): number {
  return Math.max(everyMs, Math.min(everyMs * 2 ** idle, LONGEST_PAUSE_MS));
}
