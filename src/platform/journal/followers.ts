import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Gauge, Registry } from 'prom-client';
import { Clock } from '../../shared/clock.js';
import { Database } from '../database/database.js';
import { JobRunner } from '../jobs/job-runner.js';
import type { JobReport, ScheduledJob } from '../jobs/scheduled-job.js';
import type { FollowedEntry, Follower } from './follower.js';
import { lockCursor, moveCursor, nextEntries } from './follower-feed.js';
import { dueStreams, entriesSince, park, unpark } from './parked-streams.js';

const EVERY_MS = 1_000;
/** Batches of one run; what is left is taken by the next, so that one follower never starves the others. */
const BATCHES = 50;
/** How often, and after how long, a drain looks again for what other transactions still hold back. */
const [MOST_LOOKS, LOOK_AGAIN_MS] = [1_000, 20] as const;

/** What one run of a follower did. */
interface FollowReport {
  readonly applied: number;
  readonly parked: number;
}

/** Runs the followers of the journal: whole transactions at a time, effects and cursor in one transaction. */
@Injectable()
export class Followers implements OnModuleInit, ScheduledJob {
  readonly name = 'journal.followers';
  readonly everyMs = EVERY_MS;
  readonly #followers: Follower[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobRunner,
    private readonly registry: Registry,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
    const parkedCounts = () => this.database.read<{ follower: string; dead: boolean; n: number }>('select follower, dead, count(*)::int4 as n from journal.parked group by 1, 2');
    this.registry.registerMetric(new Gauge({
      name: 'motcua_parked_streams',
      help: 'Streams that a follower could not apply; dead ones wait for an operator',
      labelNames: ['follower', 'dead'],
      registers: [],
      collect: async function (this: Gauge) {
        for (const row of await parkedCounts()) this.set({ follower: row.follower, dead: String(row.dead) }, row.n);
      },
    }));
  }

  /** Adds a follower; modules do so in `onModuleInit`. */
  add(follower: Follower): void {
    this.#followers.push(follower);
  }

  async run(): Promise<JobReport> {
    let applied = 0;
    let parked = 0;
    for (const follower of this.#followers) {
      const report = await this.follow(follower);
      applied += report.applied;
      parked += report.parked;
    }
    return { applied, parked };
  }

  /** The sandbox clock never has to stop for a follower: it follows what was written, not the time. */
  async nextWorkAt(): Promise<Date | undefined> {
    return undefined;
  }

  /** Runs until nothing is left to apply: for tests and for commands that rebuild. */
  async drain(): Promise<void> {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      while ((await this.run())['applied'] !== 0);
      if (!(await this.isBehind())) return;
      await pause(LOOK_AGAIN_MS);
    }
  }

  /** Whether something was written that a follower has not passed: a transaction that is still open, of any database of the server, holds it back. */
  private async isBehind(): Promise<boolean> {
    const rows = await this.database.read(
      'select 1 from journal.follower f where f.name = any($1::text[]) and exists (select 1 from journal.entry e where (e.epoch, e.xid) > (f.epoch, f.xid)) limit 1',
      [this.#followers.map(({ name }) => name)],
    );
    return rows.length > 0;
  }

  private async follow(follower: Follower): Promise<FollowReport> {
    let applied = 0;
    let parked = 0;
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const done = await this.database.batch((client) => this.step(client, follower));
      applied += done.applied;
      parked += done.parked;
      if (done.applied === 0 && done.parked === 0) break;
    }
    return { applied, parked };
  }

  /** One transaction: streams that were parked and are due again, then the next entries. */
  private async step(client: PoolClient, follower: Follower): Promise<FollowReport> {
    const cursor = await lockCursor(client, follower.name);
    if (!cursor) return { applied: 0, parked: 0 };
    const now = this.clock.now();
    let applied = 0;
    let parked = 0;
    for (const stream of await dueStreams(client, follower.name, now)) {
      const entries = await entriesSince(client, stream, cursor);
      if (await this.tryStream(client, follower, entries, stream.attempts, now)) {
        await unpark(client, follower.name, stream.streamId);
        applied += entries.length;
      } else parked += 1;
    }
    const feed = await nextEntries(client, follower.name, cursor);
    for (const entries of feed.streams) {
      if (await this.tryStream(client, follower, entries, 0, now)) applied += entries.length;
      else parked += 1;
    }
    if (feed.upTo) await moveCursor(client, follower.name, feed.upTo);
    return { applied: feed.upTo ? Math.max(applied, 1) : applied, parked };
  }

  /** Applies the entries of one stream inside a savepoint; a failure parks the stream with everything behind it. */
  private async tryStream(client: PoolClient, follower: Follower, entries: readonly FollowedEntry[], attempts: number, now: Date): Promise<boolean> {
    const wanted = entries.filter((entry) => follower.types.includes(entry.type));
    const [first] = entries;
    if (!first || wanted.length === 0) return true;
    await client.query('savepoint stream');
    try {
      await follower.apply(client, wanted);
      await client.query('release savepoint stream');
      return true;
    } catch (error) {
      await client.query('rollback to savepoint stream');
      await park(client, { follower: follower.name, streamId: first.streamId, seq: first.seq, attempts: attempts + 1, error: String(error), now });
      return false;
    }
  }
}
