import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../../../platform/database/database.js';
import { postponedUntil, runIsolated } from '../../../platform/jobs/isolated-batches.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import type { JobReport, ScheduledJob } from '../../../platform/jobs/scheduled-job.js';
import { appendBackground, backgroundStreamId } from '../../../platform/journal/append-background.js';
import { remindedUntil } from '../domain/answer-wait.js';
import { ANSWER_REMINDED, type AnswerReminded } from '../dossiers.events.js';
import { DueAnswers, type Reminder } from '../persistence/due-answers.js';
import { CloseSilentDossier } from '../use-cases/close-silent-dossier.js';

const BATCH = 500;

interface Tally {
  reminded: number;
  closed: number;
  lapsed: number;
  readonly failed: string[];
}

/**
 * Reminds applicants who were asked for papers or a payment and closes what stays unanswered, each once however often it runs and from
 * however many processes. Closing is one command per dossier: one that fails is reported, postponed, and never stops the others.
 */
@Injectable()
export class SilenceSweep implements ScheduledJob, OnModuleInit {
  readonly name = 'dossiers.silence-sweep';
  readonly everyMs = 60_000;

  constructor(
    private readonly database: Database,
    private readonly due: DueAnswers,
    private readonly closeSilent: CloseSilentDossier,
    private readonly jobs: JobRunner,
  ) {}

  /** Puts itself on the schedule. */
  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(now: Date, signal?: AbortSignal): Promise<JobReport> {
    const tally: Tally = { reminded: 0, closed: 0, lapsed: 0, failed: [] };
    while (!signal?.aborted && (await this.remindBatch(now, tally)) > 0);
    await this.closeAll(now, tally, signal);
    return { ...tally };
  }

  nextWorkAt(): Promise<Date | undefined> {
    return this.due.nextAt();
  }

  /** @returns how many were due */
  private async remindBatch(now: Date, tally: Tally): Promise<number> {
    const { claimed, done, failed } = await runIsolated<Reminder, Reminder>(this.database, {
      claim: (client) => this.due.claim(client, now, BATCH),
      claimAgain: (client, due) => this.due.claimAgain(client, now, due),
      work: (client, due) => this.remind(client, due, now),
      postpone: ({ dossierId }, error) => this.putOff(dossierId, error, now),
    });
    tally.reminded += done.length;
    tally.failed.push(...failed.map(({ dossierId }) => dossierId));
    return claimed;
  }

  private async remind(client: PoolClient, due: readonly Reminder[], now: Date): Promise<Reminder[]> {
    if (due.length === 0) return [];
    const reminders = due.map((each) => ({ ...each, dueAt: remindedUntil(each.dueAt, now) }));
    await this.due.moveOn(client, reminders);
    const entries = reminders.map((each) => ({ streamId: backgroundStreamId('answers', each.dossierId), event: eventOf(each) }));
    await appendBackground(client, entries, now);
    return reminders;
  }

  private async closeAll(now: Date, tally: Tally, signal?: AbortSignal): Promise<void> {
    for (let ids = await this.due.silent(now, BATCH); ids.length > 0 && !signal?.aborted; ids = await this.due.silent(now, BATCH)) {
      for (const id of ids) await this.closeOne(id, now, tally);
    }
  }

  private async closeOne(id: string, now: Date, tally: Tally): Promise<void> {
    try {
      const end = await this.closeSilent.execute(id);
      if (end !== 'none') tally[end] += 1;
      else await this.due.postpone(id, postponedUntil(now));
    } catch (error) {
      tally.failed.push(id);
      await this.putOff(id, error, now);
    }
  }

  private putOff(id: string, error: unknown, now: Date): Promise<void> {
    this.jobs.failedOn(this, id, error);
    return this.due.postpone(id, postponedUntil(now));
  }
}

function eventOf({ dossierId, receivingAgencyCode, resolvingAgencyCode, status, dueAt }: Reminder): AnswerReminded {
  const facts = { dossierId, receivingAgencyCode, resolvingAgencyCode, status, answerDueAt: dueAt.toISOString() };
  return { type: ANSWER_REMINDED, facts };
}
