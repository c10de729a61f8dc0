import type { Clock } from '../../shared/clock.js';
import type { Database } from '../database/database.js';
import { JobSchedule, LEASE_MS, type JobState } from './job-schedule.js';
import type { JobReport, ScheduledJob } from './scheduled-job.js';

/** One run of a job, as the sandbox and the operator see it. */
export interface JobRun {
  readonly job: string;
  /** Instant of the Clock at which it ran. */
  readonly at: Date;
  readonly report: JobReport;
}

/** One thing that a run of a job could not do; the run goes on with the others. */
export interface FailedThing {
  readonly job: string;
  readonly id: string;
  readonly err: unknown;
}

/** The last run of each job of a move of the sandbox clock, by name: when it was, and how many up to it did nothing in a row. */
export type PastRuns = Map<string, { readonly at: number; readonly idle: number }>;

const LONGEST_PAUSE_MS = 24 * 3_600_000;
const HOLD_EVERY_MS = LEASE_MS / 3;
const NEVER = new AbortController().signal;

/** The scheduled jobs, and how one of them is run: a row per job, leased in Postgres, decides which replica does it. */
export class JobRunner {
  readonly #jobs: ScheduledJob[] = [];
  readonly #schedule: JobSchedule;

  /** @param heard is told of each thing that a run could not do, and why */
  constructor(
    database: Database,
    private readonly clock: Clock,
    private readonly heard: (failure: FailedThing) => void = () => undefined,
  ) {
    this.#schedule = new JobSchedule(database);
  }

  /** Adds a job; modules do so in `onModuleInit`. */
  register(job: ScheduledJob): void {
    this.#jobs.push(job);
  }

  /** A job says what it could not do, and why; its report names the thing alone. */
  failedOn({ name: job }: Pick<ScheduledJob, 'name'>, id: string, err: unknown): void {
    this.heard({ job, id, err });
  }

  get jobs(): readonly ScheduledJob[] {
    return this.#jobs;
  }

  /** How the jobs stand that ran before. */
  states(): Promise<JobState[]> {
    return this.#schedule.states(this.#jobs.map(({ name }) => name));
  }

  /**
   * How long each job that ran before has been due without being run, how long it has been running, in seconds of the Clock, and how often
   * it failed in a row.
   */
  async figures(): Promise<{ job: string; lagSeconds: number; runningSeconds: number; failures: number }[]> {
    const now = this.clock.now().getTime();
    const everyMs = new Map(this.#jobs.map((job) => [job.name, job.everyMs]));
    return (await this.states()).map(({ job, nextRunAt, isRunning, failures }) => {
      const sinceDue = Math.max(0, now - nextRunAt.getTime()) / 1000;
      // A run sets the next one an interval later, so it was begun an interval before that.
      const sinceBegun = Math.max(0, now - nextRunAt.getTime() + everyMs.get(job)!) / 1000;
      return { job, failures, lagSeconds: isRunning ? 0 : sinceDue, runningSeconds: isRunning ? sinceBegun : 0 };
    });
  }

  /**
   * Runs the job when it is due by the Clock and no other process runs it; undefined otherwise. While it runs its lease is held on; a run
   * that lost it is signalled to end, as one is when `signal` aborts.
   *
   * @throws what the job throws, which is noted with the job
   */
  async runIfDue(job: ScheduledJob, signal: AbortSignal): Promise<JobRun | undefined> {
    const at = this.clock.now();
    if (!(await this.#schedule.claim(job, at))) return undefined;
    const lost = new AbortController();
    const holding = setInterval(() => {
      this.#schedule.hold(job.name).then(
        (held) => (held ? undefined : lost.abort()),
        () => undefined,
      );
    }, HOLD_EVERY_MS);
    try {
      const report = await job.run(at, AbortSignal.any([signal, lost.signal]));
      await this.#schedule.succeed(job.name, at, report, this.clock.now());
      return { job: job.name, at, report };
    } catch (error) {
      await this.#schedule.fail(job, this.clock.now(), error);
      throw error;
    } finally {
      clearInterval(holding);
    }
  }

  /** Runs one job now, whether it is due or not, and whoever else runs it: for the sandbox clock. */
  async runOne(job: ScheduledJob, at: Date): Promise<JobRun> {
    const report = await job.run(at, NEVER);
    await this.#schedule.succeed(job.name, at, report, at);
    return { job: job.name, at, report };
  }

  /**
   * The earliest instant from `from` to `until` at which a job has something to do, with that job; undefined when there is none. A job that
   * ran before (`past`) is next asked about an instant one interval later, and with every run in a row that did nothing twice as late, a
   * day at most: work that cannot be done does not hold the clock for ever.
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
}

function pauseAfter({ everyMs }: ScheduledJob, { idle }: { readonly idle: number }): number {
  return Math.max(everyMs, Math.min(everyMs * 2 ** idle, LONGEST_PAUSE_MS));
}
