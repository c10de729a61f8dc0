import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database } from '../../../platform/database/database.js';
import { postponedUntil, runIsolated } from '../../../platform/jobs/isolated-batches.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import type { JobReport, ScheduledJob } from '../../../platform/jobs/scheduled-job.js';
import { appendBackground, backgroundStreamId } from '../../../platform/journal/append-background.js';
import { consultationTarget, WORKFLOW_EVENTS, type DeadlineNotified } from '../../workflow/index.js';
import { nextNotice } from '../domain/consultation.js';
import { DueConsultations, type DueConsultation } from '../persistence/due-consultations.js';
import { ROUTING_EVENTS, type ConsultationDeadlineNotified, type NoticeKind } from '../routing.events.js';

/** Consultations of one transaction: far under the five seconds that a writing transaction may last. */
const BATCH = 500;

interface Tally {
  readonly notified: Record<NoticeKind, number>;
  readonly failed: string[];
}

/**
 * Notifies of deadlines of consultations that are due soon and then overdue, each once however often it runs and from however many
 * processes (NĐ 61/2018 Đ.19.5). One that fails is reported and postponed, and never stops the others.
 */
@Injectable()
export class ConsultationSweep implements ScheduledJob, OnModuleInit {
  readonly name = 'routing.consultation-sweep';
  readonly everyMs = 60_000;

  constructor(
    private readonly database: Database,
    private readonly due: DueConsultations,
    private readonly jobs: JobRunner,
  ) {}

  /** Puts itself on the schedule. */
  onModuleInit(): void {
    this.jobs.register(this);
  }

  /**
   * Notifies batch after batch; one that was due soon and is overdue by now comes up again, so that after an outage every notice goes out
   * in order.
   */
  async run(now: Date, signal?: AbortSignal): Promise<JobReport> {
    const tally: Tally = { notified: { 'due-soon': 0, overdue: 0 }, failed: [] };
    while (!signal?.aborted && (await this.sweepBatch(now, tally)) > 0);
    return { dueSoon: tally.notified['due-soon'], overdue: tally.notified.overdue, failed: tally.failed };
  }

  nextWorkAt(): Promise<Date | undefined> {
    return this.due.nextAt();
  }

  /** @returns how many were due */
  private async sweepBatch(now: Date, tally: Tally): Promise<number> {
    const { claimed, done, failed } = await runIsolated<DueConsultation, NoticeKind>(this.database, {
      claim: (client) => this.due.claim(client, now, BATCH),
      claimAgain: (client, due) => this.due.claimAgain(client, now, due),
      work: (client, due) => this.notify(client, due, now),
      postpone: (due, error) => {
        this.jobs.failedOn(this, due.id, error);
        return this.due.postpone(due, postponedUntil(now));
      },
    });
    count(done, tally);
    tally.failed.push(...failed.map(({ id }) => id));
    return claimed;
  }

  /** The notice and the next instant to look at it are written together: until then the claimed row is locked. */
  private async notify(client: PoolClient, due: readonly DueConsultation[], now: Date): Promise<NoticeKind[]> {
    if (due.length === 0) return [];
    const notices = due.map((each) => ({ ...each, ...nextNotice(each) }));
    await this.due.moveOn(
      client,
      notices.map(({ dossierId, id, kind, nextAt }) => ({ dossierId, id, stage: kind, nextAt })),
    );
    const entries = notices.flatMap((each) => [
      { streamId: backgroundStreamId('consultations', each.dossierId), event: eventOf(each, each.kind) },
      { streamId: backgroundStreamId('deadlines', each.dossierId), event: noticeToAsked(each, each.kind) },
    ]);
    await appendBackground(client, entries, now);
    return notices.map(({ kind }) => kind);
  }
}

function count(kinds: readonly NoticeKind[], { notified }: Tally): void {
  for (const kind of kinds) notified[kind] += 1;
}

/** The same for the agency that has to answer, in the words of every notice of a deadline. */
function noticeToAsked({ dossierId, id, askedAgencyCode, dueAt }: DueConsultation, kind: NoticeKind): DeadlineNotified {
  return {
    type: WORKFLOW_EVENTS.deadlineNotified,
    facts: { dossierId, agencyCode: askedAgencyCode, target: consultationTarget(id), kind, dueAt: dueAt.toISOString() },
  };
}

function eventOf(
  { dossierId, id, askingAgencyCode, askedAgencyCode, receivingAgencyCode, dueAt }: DueConsultation,
  kind: NoticeKind,
): ConsultationDeadlineNotified {
  return {
    type: ROUTING_EVENTS.deadlineNotified,
    facts: { dossierId, consultationId: id, askingAgencyCode, askedAgencyCode, receivingAgencyCode, dueAt: dueAt.toISOString(), kind },
  };
}
