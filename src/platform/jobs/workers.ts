import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import type { Logger } from 'pino';
import { Clock } from '../../shared/clock.js';
import { Env } from '../config/env.js';
import { Database } from '../database/database.js';
import { LOG } from '../telemetry/log.js';
import { JobRunner } from './job-runner.js';
import { SandboxClock } from './sandbox-clock.js';
import type { ScheduledJob } from './scheduled-job.js';

/** How often this process looks whether a job is due, in milliseconds of system time. */
const LOOK_EVERY_MS = 1_000;

/**
 * The only thing that time itself starts: a worker per job, each on its own, so that one that takes long or fails keeps no other waiting.
 * Which replica does a run is decided by the job's lease.
 */
@Injectable()
export class Workers implements BeforeApplicationShutdown {
  readonly #running = new Map<string, Promise<void>>();
  readonly #stopping = new AbortController();
  #stopped: Promise<void> | undefined;

  constructor(
    private readonly registry: SchedulerRegistry,
    private readonly jobs: JobRunner,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly env: Env,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Begins to work; called once the server listens. */
  start(): void {
    const { clock } = this;
    if (clock instanceof SandboxClock) this.every('sandbox-clock', () => clock.refresh(this.database));
    for (const job of this.jobs.jobs) this.every(job.name, () => this.run(job));
  }

  /**
   * Begins nothing more, signals running jobs to end, and waits for it, but no longer than `boundMs`: what has not ended then is due again
   * when its lease is over. May be called again, and then waits for the same end.
   */
  stop(boundMs: number): Promise<void> {
    return (this.#stopped ??= this.end(boundMs));
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.stop(this.env.drainSeconds * 1000);
  }

  private async end(boundMs: number): Promise<void> {
    for (const name of this.registry.getIntervals()) this.registry.deleteInterval(name);
    this.#stopping.abort();
    const ended = new AbortController();
    const bound = pause(boundMs, undefined, { signal: ended.signal }).catch(() => undefined);
    await Promise.race([Promise.allSettled(this.#running.values()), bound]);
    ended.abort();
    if (this.#running.size > 0)
      this.log.warn(
        { jobs: [...this.#running.keys()] },
        'stopped while jobs were running; they continue on another replica or at the next start',
      );
  }

  /** Does the work every second, unless it is still being done. */
  private every(name: string, work: () => Promise<unknown>): void {
    const look = (): void => {
      if (this.#running.has(name)) return;
      const done = work().then(
        () => undefined,
        (error: unknown) => this.log.error({ err: error, job: name }, 'a job failed; it is run again, each time later'),
      );
      this.#running.set(
        name,
        done.finally(() => this.#running.delete(name)),
      );
    };
    this.registry.addInterval(name, setInterval(look, LOOK_EVERY_MS));
  }

  private async run(job: ScheduledJob): Promise<void> {
    const run = await this.jobs.runIfDue(job, this.#stopping.signal);
    if (run) this.log.debug({ job: run.job, report: run.report }, 'job ran');
  }
}
