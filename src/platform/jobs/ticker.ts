import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import type { Logger } from 'pino';
import { Clock } from '../../shared/clock.js';
import { Database } from '../database/database.js';
import { LOG } from '../telemetry/log.js';
import { JobRunner } from './job-runner.js';
import { SandboxClock } from './sandbox-clock.js';

/** How often this process looks whether a job is due, in milliseconds of system time. */
const LOOK_EVERY_MS = 1_000;

/** Ticks: the only thing that time itself starts. Which replica does a run is decided by the job's row. */
@Injectable()
export class Ticker implements BeforeApplicationShutdown {
  #running: Promise<void> | undefined;

  constructor(
    private readonly registry: SchedulerRegistry,
    private readonly jobs: JobRunner,
    private readonly clock: Clock,
    private readonly database: Database,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Begins to tick; called once the server listens. */
  start(): void {
    const look = (): void => {
      this.#running ??= this.tick().finally(() => (this.#running = undefined));
    };
    this.registry.addInterval('jobs', setInterval(look, LOOK_EVERY_MS));
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.registry.doesExist('interval', 'jobs')) this.registry.deleteInterval('jobs');
    await this.#running;
  }

  private async tick(): Promise<void> {
    try {
      if (this.clock instanceof SandboxClock) await this.clock.refresh(this.database);
      for (const run of await this.jobs.tick()) this.log.debug({ job: run.job, report: run.report }, 'job ran');
    } catch (error) {
      this.log.error({ err: error }, 'a scheduled job failed; it is tried again at its next run');
    }
  }
}
