import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import type { JobReport, ScheduledJob } from '../../../platform/jobs/scheduled-job.js';
import { newId } from '../../../shared/id.js';
import type { CalendarChange } from '../../../shared/working-calendar/index.js';
import { CalendarReader } from '../../agencies/index.js';
import { reasonOf, type UnmovedClock } from '../domain/moving-clock.js';
import { CalendarRuns } from '../persistence/calendar-runs.js';
import { FIRST_ID, StandingDossiers, type StandingDossier } from '../persistence/standing-dossiers.js';
import { ClockChanges } from '../use-cases/clock-changes.js';
import { RecomputeDeadline } from '../use-cases/recompute-deadline.js';

/** Ids per read; each dossier is a separate command. */
const PAGE = 500;
/** Dossiers of one run; the next run continues, because recomputed dossiers carry the version in use. */
const MOST_OF_A_RUN = 20_000;

/** A dossier to be recomputed, and by what. */
interface Pending extends StandingDossier {
  readonly change: CalendarChange;
}

/**
 * Recomputes running deadlines, replies and times for answers when a year of their calendar was decided or changed, or their agency got a
 * calendar of its own: those that reach into the dates that differ. A dossier that fails is reported, left on its version until the next
 * run, and never stops the others.
 */
@Injectable()
export class RecomputeDeadlines implements ScheduledJob, OnModuleInit {
  readonly name = 'dossiers.recompute-deadlines';
  readonly everyMs = 5 * 60_000;

  constructor(
    private readonly calendars: CalendarReader,
    private readonly moves: ClockChanges,
    private readonly standing: StandingDossiers,
    private readonly recompute: RecomputeDeadline,
    private readonly runs: CalendarRuns,
    private readonly jobs: JobRunner,
  ) {}

  /** Puts itself on the schedule. */
  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(now: Date, signal?: AbortSignal): Promise<JobReport> {
    const [failed, runId]: [string[], string] = [[], newId()];
    let [seen, recomputed, isWhole] = [0, 0, true];
    for await (const { change, ...dossier } of this.pending(now)) {
      if (seen >= MOST_OF_A_RUN || signal?.aborted) {
        isWhole = false;
        break;
      }
      seen += 1;
      try {
        if (await this.recompute.execute(dossier, change)) recomputed += 1;
      } catch (error) {
        failed.push(dossier.dossierId);
        this.jobs.failedOn(this, dossier.dossierId, error);
        await this.note(dossier, change, { runId, failedAt: now, reason: reasonOf(error) });
      }
    }
    if (isWhole) await this.runs.seenAll(this.name, runId);
    return { recomputed, failed };
  }

  /** Now, where a clock stands on a version that is not in use any more and may be another one on the newer version. */
  async nextWorkAt(now: Date): Promise<Date | undefined> {
    const first = await this.pending(now).next();
    return first.done ? undefined : now;
  }

  private note(
    { dossierId }: StandingDossier,
    { after: { ref } }: CalendarChange,
    failure: Pick<UnmovedClock, 'runId' | 'failedAt' | 'reason'>,
  ): Promise<void> {
    const on = { calendarId: ref.id, calendarVersion: ref.version };
    return this.runs.failed({ dossierId, thingId: dossierId, source: this.name, ...failure, ...on });
  }

  private async *pending(now: Date): AsyncGenerator<Pending> {
    for (const on of await this.calendars.movingTo()) {
      for await (const { change } of this.moves.of(on, now, (each) => this.standing.earlierVersions(each))) {
        const pageAfter = (id: string): Promise<StandingDossier[]> => this.standing.reaching(change, id, PAGE, now);
        for (let page = await pageAfter(FIRST_ID); page.length > 0; page = await pageAfter(page.at(-1)!.dossierId)) {
          for (const dossier of page) yield { ...dossier, change };
        }
      }
    }
  }
}
