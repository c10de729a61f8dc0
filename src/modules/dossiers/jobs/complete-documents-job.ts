import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import type { JobReport, ScheduledJob } from '../../../platform/jobs/scheduled-job.js';
import { CompleteDocuments } from '../../documents/index.js';
import { PaperGroundReader } from '../persistence/paper-ground.reader.js';

/** Documents looked at in one transaction. */
const BATCH = 500;

/**
 * Completes documents that were stored before their origin was recorded: the name on them and the issuer, and takes back what a refusal
 * left as a result. Once all are complete it finds nothing, for new ones are kept whole; until then a document is reused by nobody.
 */
@Injectable()
export class CompleteDocumentsJob implements ScheduledJob, OnModuleInit {
  readonly name = 'dossiers.complete-documents';
  readonly everyMs = 3_600_000;

  constructor(
    private readonly documents: CompleteDocuments,
    private readonly dossiers: PaperGroundReader,
    private readonly jobs: JobRunner,
  ) {}

  /** Puts itself on the schedule. */
  onModuleInit(): void {
    this.jobs.register(this);
  }

  /** Batch after batch, until one completes nothing more. */
  async run(now: Date, signal?: AbortSignal): Promise<JobReport> {
    let completed = 0;
    let revoked = 0;
    while (!signal?.aborted) {
      const origins = await this.dossiers.originsOf(await this.documents.waiting(BATCH));
      if (origins.length === 0) break;
      revoked += await this.documents.execute(origins, now);
      completed += origins.length;
    }
    return { completed, revoked };
  }

  async nextWorkAt(now: Date): Promise<Date | undefined> {
    return (await this.documents.waiting(1)).length > 0 ? now : undefined;
  }
}
