import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Clock } from '../../shared/clock.js';
import { Database } from '../database/database.js';
import { JobRunner } from './job-runner.js';
import type { NewOutsideJob, OutsideJob, OutsideJobHandler } from './outside-job.js';
import type { JobReport, ScheduledJob } from './scheduled-job.js';

const EVERY_MS = 1_000;
const AT_ONCE = 20;
/** How long a claimed job is nobody else's, in milliseconds of the Clock; longer than any call may take. */
const LEASE_MS = 60_000;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;
/** Whether job `j` is the oldest unfinished one of its lane; those behind it wait, whenever they were due. */
const HEADS_ITS_LANE = `not exists (select 1 from platform.outside_job o where o.lane = j.lane and o.state <> 'done' and o.id < j.id)`;
/** Tries before a job is dead: with this back-off well over three days. */
const MOST_ATTEMPTS = 26;

/** The calls to the outside: written with what decided them, claimed by any replica, retried with back-off, dead after many tries. */
@Injectable()
export class OutsideJobs implements OnModuleInit, ScheduledJob {
  readonly name = 'platform.outside-jobs';
  readonly everyMs = EVERY_MS;
  readonly #handlers = new Map<string, OutsideJobHandler>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobRunner,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  /** Adds who does a kind of job; modules do so in `onModuleInit`. */
  handle(handler: OutsideJobHandler): void {
    this.#handlers.set(handler.kind, handler);
  }

  /** Writes jobs within the transaction that decides them. */
  async add(client: PoolClient, jobs: readonly NewOutsideJob[]): Promise<void> {
    if (jobs.length === 0) return;
    await client.query(
      `insert into platform.outside_job (id, kind, lane, payload, state, attempts, next_try_at, created_at)
       select x.id, x.kind, x.lane, x.payload, 'waiting', 0, $2::timestamptz, $2::timestamptz
       from jsonb_to_recordset($1::jsonb) as x(id uuid, kind text, lane text, payload jsonb) on conflict (id) do nothing`,
      [JSON.stringify(jobs), this.clock.now().toISOString()],
    );
  }

  /** How many jobs of each kind that somebody handles wait and are dead; 0 where there are none. */
  async counts(): Promise<{ kind: string; state: string; jobs: number }[]> {
    return this.database.read<{ kind: string; state: string; jobs: number }>(
      `select k.kind, s.state, (select count(*)::int4 from platform.outside_job j where j.kind = k.kind and j.state = s.state) as jobs
       from (select unnest($1::text[]) as kind union select kind from platform.outside_job where state <> 'done') k cross join unnest(array['waiting', 'dead']) s(state) order by 1, 2`,
      [[...this.#handlers.keys()]],
    );
  }

  /** Does what is due until nothing is, and reports counts. */
  async run(): Promise<JobReport> {
    let done = 0;
    let failed = 0;
    for (let claimed = await this.claim(); claimed.length > 0; claimed = await this.claim()) {
      const results = await Promise.all(claimed.map((job) => this.perform(job)));
      done += results.filter(Boolean).length;
      failed += results.filter((result) => !result).length;
    }
    return { done, failed };
  }

  /** When the next job is due that may be tried, so that the sandbox clock stops there. */
  async nextWorkAt(): Promise<Date | undefined> {
    const [row] = await this.database.read<{ at: Date | null }>(`select min(j.next_try_at) as at from platform.outside_job j where j.state = 'waiting' and ${HEADS_ITS_LANE}`);
    return row?.at ?? undefined;
  }

  /** The oldest unfinished job of each lane that is due; a dead one holds its lane until an operator lets it be tried again (`StuckWork`). */
  private claim(): Promise<OutsideJob[]> {
    const now = this.clock.now();
    return this.database.read<OutsideJob & Record<string, unknown>>(
      `with due as (
         select j.id from platform.outside_job j where j.state = 'waiting' and j.next_try_at <= $1::timestamptz
           and ${HEADS_ITS_LANE}
         order by j.next_try_at limit ${AT_ONCE} for update skip locked)
       update platform.outside_job j set next_try_at = $2::timestamptz, attempts = j.attempts + 1 from due where j.id = due.id
       returning j.id, j.kind, j.lane, j.payload, j.attempts - 1 as attempts`,
      [now.toISOString(), new Date(now.getTime() + LEASE_MS).toISOString()],
    );
  }

  private async perform(job: OutsideJob): Promise<boolean> {
    try {
      const handler = this.#handlers.get(job.kind);
      if (!handler) throw new Error(`nobody handles jobs of kind ${job.kind}`);
      await handler.perform(job);
      await this.database.read(`update platform.outside_job set state = 'done', done_at = $2::timestamptz, last_error = null where id = $1::uuid`, [job.id, this.clock.now().toISOString()]);
      return true;
    } catch (error) {
      const attempts = job.attempts + 1;
      const wait = Math.min(FIRST_WAIT_MS * 2 ** job.attempts, LONGEST_WAIT_MS);
      await this.database.read(
        `update platform.outside_job set state = case when $2::int4 >= ${MOST_ATTEMPTS} then 'dead' else 'waiting' end, next_try_at = $3::timestamptz, last_error = $4 where id = $1::uuid`,
        [job.id, attempts, new Date(this.clock.now().getTime() + wait).toISOString(), String(error).slice(0, 1_000)],
      );
      return false;
    }
  }
}
