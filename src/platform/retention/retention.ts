import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Client } from 'pg';
import { Counter, Registry } from 'prom-client';
import { DAY_MS, localDate } from '../../shared/clock.js';
import { Env } from '../config/env.js';
import { Database } from '../database/database.js';
import { JobRunner } from '../jobs/job-runner.js';
import type { JobReport, ScheduledJob } from '../jobs/scheduled-job.js';
import type { Deleter, KeptRows } from './kept-rows.js';
import { daysOfMonths } from './log-floor.js';
import { PLATFORM_ROWS } from './platform-rows.js';

const HOUR_MS = 3_600_000;
/** Rows of one statement: far under the five seconds that a writing transaction may last. */
const BATCH = 5_000;

/**
 * Deletes what has been kept for long enough, in bounded batches; each run is claimed by one replica. How long is data with the date from
 * which it holds.
 */
@Injectable()
export class Retention implements ScheduledJob, OnModuleInit {
  readonly name = 'platform.retention';
  readonly everyMs = HOUR_MS;
  readonly #rows: KeptRows[] = [...PLATFORM_ROWS];
  readonly #deleted: Counter<'subject'>;

  constructor(
    private readonly database: Database,
    private readonly jobs: JobRunner,
    private readonly env: Env,
    registry: Registry,
  ) {
    this.#deleted = new Counter({
      name: 'motcua_retention_deleted_total',
      help: 'Rows deleted because they were kept for long enough',
      labelNames: ['subject'],
      registers: [registry],
    });
  }

  onModuleInit(): void {
    this.jobs.register(this);
  }

  /** Adds rows of a module; modules do so in `onModuleInit`. */
  add(rows: KeptRows): void {
    this.#rows.push(rows);
  }

  /** Everything that is kept for a time, of the platform and of every module. */
  get rows(): readonly KeptRows[] {
    return this.#rows;
  }

  /** @returns how many rows of each subject were deleted, and what was left because this process does not know the disposal role */
  async run(now: Date, signal?: AbortSignal): Promise<JobReport> {
    const report: Record<string, number | string> = {};
    const rules = await this.rules(now);
    for (const rows of this.#rows) {
      const keepMs = rules.get(rows.rule);
      if (signal?.aborted) break;
      if (keepMs === undefined) report[rows.subject] = 'no rule holds, so nothing is deleted';
      else report[rows.subject] = await this.dispose(rows, new Date(now.getTime() - keepMs), signal);
    }
    return report;
  }

  /** The instant before which things of a subject need not be kept any more, by the rule in force; undefined where none holds. */
  async keptFrom(subject: string, now: Date): Promise<Date | undefined> {
    const keepMs = (await this.rules(now)).get(subject);
    return keepMs === undefined ? undefined : new Date(now.getTime() - keepMs);
  }

  /** When the first row's time has passed, rounded up to a day, so that moving the sandbox clock by weeks costs one run a day. */
  async nextWorkAt(now: Date): Promise<Date | undefined> {
    const rules = await this.rules(now);
    const ends = await Promise.all(
      this.#rows
        .filter(({ role }) => role === 'application')
        .map(async (rows) => {
          const [oldest, keepMs] = [await rows.oldest(this.database), rules.get(rows.rule)];
          return oldest && keepMs !== undefined ? [oldest.getTime() + keepMs] : [];
        }),
    );
    const first = Math.min(...ends.flat());
    return Number.isFinite(first) ? new Date(Math.max(now.getTime(), Math.ceil(first / DAY_MS) * DAY_MS)) : undefined;
  }

  /** For how many days the rules in force say that each subject is kept. */
  async statedDays(now: Date): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.inForce(now)).map(({ subject, days }) => [subject, days]));
  }

  /** For how many milliseconds each subject is kept: by its rule, and never for less than the law wants. */
  private async rules(now: Date): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.inForce(now)).map(({ subject, days, least }) => [subject, Math.max(days, least) * DAY_MS]));
  }

  private inForce(now: Date): Promise<readonly { readonly subject: string; readonly days: number; readonly least: number }[]> {
    return this.database.read(
      `select distinct on (r.subject) r.subject, r.keep_days as days, coalesce((select ${daysOfMonths('f.keep_months')}
         from platform.retention_floor f where f.subject = r.subject and f.valid_from <= $1::date order by f.valid_from desc limit 1), 0)
         as least
       from platform.retention_rule r where r.valid_from <= $1::date order by r.subject, r.valid_from desc`,
      [localDate(now)],
    );
  }

  private async dispose(rows: KeptRows, before: Date, signal?: AbortSignal): Promise<number | string> {
    if (rows.role === 'application') return this.inBatches(rows, (work) => this.database.backgroundBatch(work), before, signal);
    const url = this.env.disposalDatabaseUrl;
    if (url === undefined) return 'kept: DISPOSAL_DATABASE_URL is not known to this process';
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return await this.inBatches(rows, (work) => work(client), before, signal);
    } finally {
      await client.end();
    }
  }

  private async inBatches(
    rows: KeptRows,
    within: (work: (client: Deleter) => Promise<number>) => Promise<number>,
    before: Date,
    signal?: AbortSignal,
  ): Promise<number> {
    let deleted = 0;
    const atOnce = rows.atOnce ?? BATCH;
    for (let batch = atOnce; batch === atOnce && !signal?.aborted; deleted += batch)
      batch = await within((client) => rows.deleteSome(client, before, atOnce));
    this.#deleted.inc({ subject: rows.subject }, deleted);
    return deleted;
  }
}
