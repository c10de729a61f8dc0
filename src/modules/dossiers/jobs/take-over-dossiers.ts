import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { inPages, oneByOne } from '../../../platform/jobs/one-by-one.js';
import type { JobReport, ScheduledJob } from '../../../platform/jobs/scheduled-job.js';
import { startOfLocalDate } from '../../../shared/clock.js';
import { AgencyReader, type Takeovers } from '../../agencies/index.js';
import { AgencyDossiersReader } from '../persistence/agency-dossiers.reader.js';
import { TakeOverDossier } from '../use-cases/take-over-dossier.js';

/** Dossiers of one run; the next run continues, because what was taken over is not found again. */
const MOST_OF_A_RUN = 20_000;

/**
 * From the day on which an agency ends, gives its unfinished dossiers to its successors, also those that come in late, and after these
 * hands down what it finished. A run that was killed is continued by the next one. A dossier that fails is reported, tried again by the
 * next run, and never stops the others.
 */
@Injectable()
export class TakeOverDossiers implements ScheduledJob, OnModuleInit {
  readonly name = 'dossiers.take-over';
  readonly everyMs = 60_000;

  constructor(
    private readonly agencies: AgencyReader,
    private readonly dossiers: AgencyDossiersReader,
    private readonly takeOver: TakeOverDossier,
    private readonly jobs: JobRunner,
  ) {}

  /** Puts itself on the schedule. */
  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(_now: Date, signal?: AbortSignal): Promise<JobReport> {
    const takeovers = await this.agencies.takeovers();
    const pending = this.pending(takeovers);
    const { done: takenOver, failed } = await oneByOne(
      pending,
      (id) => id,
      (id) => this.takeOver.execute(id, takeovers),
      (id, error) => this.jobs.failedOn(this, id, error),
      signal,
      MOST_OF_A_RUN,
    );
    return { takenOver, failed };
  }

  /** Now, where an agency that is over has dossiers; else when the next one ends. */
  async nextWorkAt(now: Date): Promise<Date | undefined> {
    const takeovers = await this.agencies.takeovers();
    if (!(await this.pending(takeovers).next()).done) return now;
    const { nextOn } = takeovers;
    return nextOn === undefined ? undefined : startOfLocalDate(nextOn);
  }

  private async *pending({ over, succeeded }: Takeovers): AsyncGenerator<string> {
    if (over.length > 0)
      yield* inPages(
        (after, rows) => this.dossiers.idsOf(over, after, rows),
        (id) => id,
      );
    if (succeeded.length > 0)
      yield* inPages(
        (after, rows) => this.dossiers.leftBehind(succeeded, after, rows),
        (id) => id,
      );
  }
}
