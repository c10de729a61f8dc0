import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { inPages, oneByOne } from '../../../platform/jobs/one-by-one.js';
import type { JobReport, ScheduledJob } from '../../../platform/jobs/scheduled-job.js';
import { startOfLocalDate } from '../../../shared/clock.js';
import { AgencyReader } from '../../agencies/index.js';
import { DataRequestReader } from '../persistence/data-request.reader.js';
import { TakeOverRequest } from '../use-cases/take-over-request.js';

/**
 * From the day on which an agency ends, gives the requests of persons that it has not decided to its successors, with their clocks, also
 * those that are made later about a dossier that it finished. One that fails is reported, tried again by the next run, and never stops the
 * others.
 */
@Injectable()
export class TakeOverRequests implements ScheduledJob, OnModuleInit {
  readonly name = 'privacy.take-over';
  readonly everyMs = 60_000;

  constructor(
    private readonly agencies: AgencyReader,
    private readonly requests: DataRequestReader,
    private readonly takeOver: TakeOverRequest,
    private readonly jobs: JobRunner,
  ) {}

  /** Puts itself on the schedule. */
  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(_now: Date, signal?: AbortSignal): Promise<JobReport> {
    const takeovers = await this.agencies.takeovers();
    const pending = this.pending(takeovers.over);
    const { done: takenOver, failed } = await oneByOne(
      pending,
      (id) => id,
      (id) => this.takeOver.execute(id, (code, sector) => takeovers.ownerOf(code, sector)),
      (id, error) => this.jobs.failedOn(this, id, error),
      signal,
    );
    return { takenOver, failed };
  }

  /** Now, where an agency that is over has a request to decide; else when the next one ends. */
  async nextWorkAt(now: Date): Promise<Date | undefined> {
    const { over, nextOn } = await this.agencies.takeovers();
    if (!(await this.pending(over).next()).done) return now;
    return nextOn === undefined ? undefined : startOfLocalDate(nextOn);
  }

  private async *pending(over: readonly string[]): AsyncGenerator<string> {
    if (over.length > 0)
      yield* inPages(
        (after, rows) => this.requests.openOf(over, after, rows),
        (id) => id,
      );
  }
}
