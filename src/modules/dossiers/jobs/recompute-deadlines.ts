import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import type { JobReport, ScheduledJob } from '../../../platform/jobs/scheduled-job.js';
import type { CalendarRef } from '../../../shared/working-calendar/index.js';
import { CalendarReader } from '../../agencies/index.js';
import { StandingReader } from '../persistence/standing.reader.js';
import { RecomputeDeadline } from '../use-cases/recompute-deadline.js';

/** Ids that are read at once; each dossier is a command of its own. */
const PAGE = 500;
/** Dossiers of one run; the next one goes on, because what was recomputed stands on the version in use. */
const MOST_OF_A_RUN = 20_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Recomputes running deadlines when a year of their calendar was decided or changed: those that reach into the dates that differ. A dossier that
 * fails is reported, left on its version until the next run, and never stops the others.
 */
@Injectable()
export class RecomputeDeadlines implements ScheduledJob, OnModuleInit {
  readonly name = 'dossiers.recompute-deadlines';
  readonly everyMs = 5 * 60_000;

  constructor(
    private readonly calendars: CalendarReader,
    private readonly standing: StandingReader,
    private readonly recompute: RecomputeDeadline,
    private readonly jobs: JobRunner,
  ) {}

  /** Puts itself on the schedule. */
  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(): Promise<JobReport> {
    const failed: string[] = [];
    let recomputed = 0;
    for await (const { dossierId, on, why } of this.pending()) {
      if (recomputed + failed.length >= MOST_OF_A_RUN) break;
      try {
        await this.recompute.execute(dossierId, on, why);
        recomputed += 1;
      } catch {
        failed.push(dossierId);
      }
    }
    return { recomputed, failed };
  }

  /** Now, where a deadline stands on a version that is not in use any more and may be another one on the newer version. */
  async nextWorkAt(now: Date): Promise<Date | undefined> {
    const first = await this.pending().next();
    return first.done ? undefined : now;
  }

  private async *pending(): AsyncGenerator<{ readonly dossierId: string; readonly on: CalendarRef; readonly why: string }> {
    for (const on of await this.calendars.inUse()) {
      for (const version of await this.standing.earlierVersions(on)) {
        const change = await this.calendars.changeBetween({ id: on.id, version }, on);
        if (!change) continue;
        const stands = { on: { id: on.id, version }, ...change };
        let after = FIRST_ID;
        for (let page = await this.standing.reaching(stands, after, PAGE); page.length > 0; page = await this.standing.reaching(stands, after, PAGE)) {
          for (const dossierId of page) yield { dossierId, on, why: change.why };
          after = page.at(-1)!;
        }
      }
    }
  }
}
