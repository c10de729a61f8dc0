import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { JobRunner } from './job-runner.js';
import type { JobReport, ScheduledJob } from './scheduled-job.js';

const HOUR_MS = 3_600_000;
/** How long a repeat gets its first answer (`architecture.md` section 7). */
const KEPT_MS = 24 * HOUR_MS;
const BATCH = 5_000;

/** Deletes idempotency keys after a day, in batches, so that the table stays as large as a day's work. */
@Injectable()
export class ForgetOldKeys implements ScheduledJob, OnModuleInit {
  readonly name = 'platform.forget-old-keys';
  readonly everyMs = HOUR_MS;

  constructor(
    private readonly database: Database,
    private readonly jobs: JobRunner,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(now: Date): Promise<JobReport> {
    let forgotten = 0;
    for (let batch = BATCH; batch === BATCH; forgotten += batch) batch = await this.forget(new Date(now.getTime() - KEPT_MS));
    return { forgotten };
  }

  /** The oldest key's end, so that the sandbox clock only stops where there is something to forget. */
  async nextWorkAt(now: Date): Promise<Date | undefined> {
    const [oldest] = await this.database.read<{ at: Date | null }>('select min(created_at) as at from platform.idempotency_key');
    // Rounded up to a day, so that moving the clock by weeks costs one run a day and not one a key.
    return oldest?.at ? new Date(Math.max(now.getTime(), Math.ceil((oldest.at.getTime() + KEPT_MS) / KEPT_MS) * KEPT_MS)) : undefined;
  }

  private async forget(before: Date): Promise<number> {
    const [row] = await this.database.read<{ n: number }>(
      `with old as (delete from platform.idempotency_key where (caller, key) in
         (select caller, key from platform.idempotency_key where created_at < $1::timestamptz order by created_at limit ${BATCH}) returning caller, key),
       born as (delete from platform.idempotency_born b using old where b.caller = old.caller and b.key = old.key)
       select count(*)::int4 as n from old`,
      [before.toISOString()],
    );
    return row?.n ?? 0;
  }
}
