import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import type { JobReport, ScheduledJob } from '../../../platform/jobs/scheduled-job.js';
import { appendBackground, backgroundStreamId } from '../../../platform/journal/append-background.js';
import { nextTelling } from '../domain/consultation.js';
import { DueConsultations, type DueConsultation } from '../persistence/due-consultations.js';
import { ROUTING_EVENTS, type ConsultationDeadlineTold, type ToldKind } from '../routing.events.js';

/** Consultations of one transaction: far under the five seconds that a writing transaction may last. */
const BATCH = 500;

/** Tells deadlines of consultations that are due soon and then overdue, each once however often it runs and from however many processes (NĐ 61/2018 Đ.19.5). */
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

  /** Tells batch after batch; one that was due soon and is overdue by now comes up again, so that after an outage everything is told in order. */
  async run(now: Date): Promise<JobReport> {
    const told = { 'due-soon': 0, overdue: 0 };
    for (let kinds = await this.tellBatch(now); kinds.length > 0; kinds = await this.tellBatch(now)) for (const kind of kinds) told[kind] += 1;
    return { dueSoon: told['due-soon'], overdue: told.overdue };
  }

  nextWorkAt(): Promise<Date | undefined> {
    return this.due.nextAt();
  }

  /** What is told and how it goes on are written together: a claimed row is nobody else's until then. */
  private tellBatch(now: Date): Promise<ToldKind[]> {
    return this.database.batch(async (client) => {
      const tellings = (await this.due.claim(client, now, BATCH)).map((each) => ({ ...each, ...nextTelling(each) }));
      if (tellings.length === 0) return [];
      await this.due.moveOn(client, tellings.map(({ dossierId, id, kind, nextAt }) => ({ dossierId, id, stage: kind, nextAt })));
      const entries = tellings.map((each) => ({ streamId: backgroundStreamId('consultations', each.dossierId), event: eventOf(each, each.kind) }));
      await appendBackground(client, entries, now);
      return tellings.map(({ kind }) => kind);
    });
  }
}

function eventOf({ dossierId, id, askingAgencyCode, askedAgencyCode, receivingAgencyCode, dueAt }: DueConsultation, kind: ToldKind): ConsultationDeadlineTold {
  return { type: ROUTING_EVENTS.deadlineTold, facts: { dossierId, consultationId: id, askingAgencyCode, askedAgencyCode, receivingAgencyCode, dueAt: dueAt.toISOString(), kind } };
}
