import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import type { JobReport, ScheduledJob } from '../../../platform/jobs/scheduled-job.js';
import { newId } from '../../../shared/id.js';
import type { CalendarRef } from '../../../shared/working-calendar/index.js';
import { CalendarReader } from '../../agencies/index.js';
import { CalendarRuns, reasonOf } from '../../dossiers/index.js';
import { StandingConsultations, type StandingConsultation } from '../persistence/standing-consultations.js';
import { answerDue } from '../use-cases/answer-time.js';
import { RecomputeConsultation } from '../use-cases/recompute-consultation.js';

/** Consultations per read; each that moves is a separate command. */
const PAGE = 500;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Some that are to be moved to a version; to that of the asked agency where they stand on none yet. */
interface Pending {
  readonly on: CalendarRef | undefined;
  readonly rows: readonly StandingConsultation[];
}

interface Tally {
  recomputed: number;
  readonly failed: string[];
  readonly runId: string;
  readonly at: Date;
}

/**
 * Recomputes deadlines of answers when a year of their calendar was decided or changed. Those that stay the same are put on the new version
 * without an entry. One that fails is reported, left on its version until the next run, and never stops the others.
 */
@Injectable()
export class RecomputeConsultations implements ScheduledJob, OnModuleInit {
  readonly name = 'routing.recompute-deadlines';
  readonly everyMs = 5 * 60_000;

  constructor(
    private readonly calendars: CalendarReader,
    private readonly standing: StandingConsultations,
    private readonly recompute: RecomputeConsultation,
    private readonly runs: CalendarRuns,
    private readonly jobs: JobRunner,
  ) {}

  /** Puts itself on the schedule. */
  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(now: Date, signal?: AbortSignal): Promise<JobReport> {
    const tally: Tally = { recomputed: 0, failed: [], runId: newId(), at: now };
    for await (const page of this.pages(now)) {
      if (signal?.aborted) break;
      await this.move(page, tally);
    }
    if (!signal?.aborted) await this.runs.seenAll(this.name, tally.runId);
    return { recomputed: tally.recomputed, failed: tally.failed };
  }

  /** Now, where an open consultation does not stand on the version in use. */
  async nextWorkAt(now: Date): Promise<Date | undefined> {
    return (await this.pages(now).next()).done ? undefined : now;
  }

  private async move({ on, rows }: Pending, tally: Tally): Promise<void> {
    const unmoved = new Map<string, { readonly on: CalendarRef; readonly rows: StandingConsultation[] }>();
    const calendar = on && (await this.calendars.version(on));
    for (const each of rows) {
      try {
        const due = answerDue(calendar ?? (await this.calendars.forAgency(each.askedAgencyCode)), each.askedAt, each.duration);
        if (due.dueAt.getTime() === each.dueAt.getTime()) {
          const key = `${due.calendar.id} ${due.calendar.version}`;
          unmoved.set(key, { on: due.calendar, rows: [...(unmoved.get(key)?.rows ?? []), each] });
        } else {
          await this.recompute.execute(each.dossierId, each.id, due, await this.why(each, due.calendar));
          tally.recomputed += 1;
        }
      } catch (error) {
        tally.failed.push(each.id);
        this.jobs.failedOn(this, each.id, error);
        // What was asked before versions were kept belongs to no run.
        if (on) await this.note(each, on, tally, reasonOf(error));
      }
    }
    for (const { on, rows } of unmoved.values()) await this.standing.stand(rows, on);
  }

  private note(
    { dossierId, id: thingId }: StandingConsultation,
    { id: calendarId, version: calendarVersion }: CalendarRef,
    { runId, at: failedAt }: Tally,
    reason: string,
  ): Promise<void> {
    return this.runs.failed({ dossierId, thingId, source: this.name, runId, failedAt, reason, calendarId, calendarVersion });
  }

  private async why({ calendarId, calendarVersion }: StandingConsultation, on: CalendarRef): Promise<string | null> {
    if (calendarId === null || calendarVersion === null) return null;
    return (await this.calendars.changeBetween({ id: calendarId, version: calendarVersion }, on))?.why ?? null;
  }

  private async *pages(now: Date): AsyncGenerator<Pending> {
    for await (const rows of paged((after) => this.standing.onNone(after, PAGE))) yield { on: undefined, rows };
    for (const on of await this.calendars.movingTo())
      for (const clocks of await this.calendars.clocksBefore(on, now))
        for await (const rows of paged((after) => this.standing.onEarlier(clocks, after, PAGE))) yield { on, rows };
  }
}

async function* paged(read: (after: string) => Promise<readonly StandingConsultation[]>): AsyncGenerator<readonly StandingConsultation[]> {
  let after = FIRST_ID;
  for (let page = await read(after); page.length > 0; page = await read(after)) {
    yield page;
    after = page.at(-1)!.id;
  }
}
