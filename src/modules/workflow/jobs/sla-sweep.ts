import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { postponedUntil, runIsolated } from '../../../platform/jobs/isolated-batches.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import type { JobReport, ScheduledJob } from '../../../platform/jobs/scheduled-job.js';
import { appendBackground, backgroundStreamId } from '../../../platform/journal/append-background.js';
import { overdueAt } from '../domain/deadline-watch.js';
import { DueWatches, type DueWatch, type DueNotice } from '../persistence/due-watches.js';
import { WORKFLOW_EVENTS, type DeadlineNotified } from '../workflow.events.js';

/** Watches of one transaction: far under the five seconds that a writing transaction may last. */
const BATCH = 1_000;

interface Tally {
  dueSoon: number;
  overdue: number;
  readonly failed: string[];
}

/**
 * The deadline sweep: notifies of deadlines that are due soon and then overdue, of dossiers and of steps, each once however often it runs
 * and from however many processes. A dossier that fails is reported and postponed, and never stops the others.
 */
@Injectable()
export class SlaSweep implements ScheduledJob, OnModuleInit {
  readonly name = 'workflow.sla-sweep';
  readonly everyMs = 60_000;

  constructor(
    private readonly database: Database,
    private readonly watches: DueWatches,
    private readonly jobs: JobRunner,
  ) {}

  /** Puts itself on the schedule. */
  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(now: Date, signal?: AbortSignal): Promise<JobReport> {
    const tally: Tally = { dueSoon: 0, overdue: 0, failed: [] };
    let due = await this.sweepBatch(now, tally);
    // A watch that was due soon and is overdue by now comes up again, so that after an outage notices are given in order. Where there
    // is more, two batches run side by side: while one is sealed here, Postgres writes the other.
    while (due > 0 && !signal?.aborted) due = Math.max(...(await Promise.all([this.sweepBatch(now, tally), this.sweepBatch(now, tally)])));
    return { dueSoon: tally.dueSoon, overdue: tally.overdue, failed: tally.failed };
  }

  nextWorkAt(): Promise<Date | undefined> {
    return this.watches.nextAt();
  }

  /** @returns how many watches were due */
  private async sweepBatch(now: Date, tally: Tally): Promise<number> {
    const { claimed, done, failed } = await runIsolated<DueWatch, DueNotice>(this.database, {
      claim: (client) => this.watches.claim(client, now, BATCH),
      claimAgain: (client, due) => this.watches.claimAgain(client, now, due),
      work: (client, due) => this.notify(client, due, now),
      postpone: (watch, error) => {
        this.jobs.failedOn(this, watch.dossierId, error);
        return this.watches.postpone(watch, postponedUntil(now));
      },
    });
    count(done, tally);
    tally.failed.push(...failed.map(({ dossierId }) => dossierId));
    return claimed;
  }

  private async notify(client: Parameters<DueWatches['notify']>[0], due: readonly DueWatch[], now: Date): Promise<DueNotice[]> {
    if (due.length === 0) return [];
    const notices = await this.watches.notify(client, due.map(noticeOf), now);
    const entries = notices.map((each) => ({ streamId: backgroundStreamId('deadlines', each.dossierId), event: eventOf(each) }));
    await appendBackground(client, entries, now);
    return notices;
  }
}

function noticeOf(watch: DueWatch): DueNotice {
  return watch.stage === 'waiting'
    ? { ...watch, kind: 'due-soon', nextStage: 'due-soon', nextAt: overdueAt(watch) }
    : { ...watch, kind: 'overdue', nextStage: 'overdue', nextAt: null };
}

function eventOf({ dossierId, agencyCode, targetKey, kind, dueAt }: DueNotice): DeadlineNotified {
  return { type: WORKFLOW_EVENTS.deadlineNotified, facts: { dossierId, agencyCode, target: targetKey, kind, dueAt: dueAt.toISOString() } };
}

function count(notices: readonly DueNotice[], tally: Tally): void {
  const overdue = notices.filter(({ kind }) => kind === 'overdue').length;
  tally.overdue += overdue;
  tally.dueSoon += notices.length - overdue;
}
