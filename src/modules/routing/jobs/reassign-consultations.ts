import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { inPages, oneByOne } from '../../../platform/jobs/one-by-one.js';
import type { JobReport, ScheduledJob } from '../../../platform/jobs/scheduled-job.js';
import { startOfLocalDate } from '../../../shared/clock.js';
import { AgencyReader } from '../../agencies/index.js';
import { OwnerlessConsultations, type OwnerlessConsultation } from '../persistence/ownerless-consultations.js';
import { TakeOverConsultations } from '../use-cases/take-over-consultations.js';

/**
 * From the day on which an agency ends, gives the questions that it has not answered to its successors. One that fails is reported, tried
 * again by the next run, and never stops the others.
 */
@Injectable()
export class ReassignConsultations implements ScheduledJob, OnModuleInit {
  readonly name = 'routing.take-over';
  readonly everyMs = 60_000;

  constructor(
    private readonly agencies: AgencyReader,
    private readonly ownerless: OwnerlessConsultations,
    private readonly takeOver: TakeOverConsultations,
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
      ({ id }) => id,
      ({ dossierId, id, sectorCode }) => this.takeOver.reassign(dossierId, id, (code) => takeovers.ownerOf(code, sectorCode)),
      (id, error) => this.jobs.failedOn(this, id, error),
      signal,
    );
    return { takenOver, failed };
  }

  /** Now, where an agency that is over is still asked; else when the next one ends. */
  async nextWorkAt(now: Date): Promise<Date | undefined> {
    const { over, nextOn } = await this.agencies.takeovers();
    if (!(await this.pending(over).next()).done) return now;
    return nextOn === undefined ? undefined : startOfLocalDate(nextOn);
  }

  private async *pending(over: readonly string[]): AsyncGenerator<OwnerlessConsultation> {
    if (over.length > 0)
      yield* inPages(
        (after, rows) => this.ownerless.of(over, after, rows),
        ({ id }) => id,
      );
  }
}
