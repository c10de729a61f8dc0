import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Registry } from 'prom-client';
import { Clock } from '../../shared/clock.js';
import { Database } from '../database/database.js';
import { JobRunner } from '../jobs/job-runner.js';
import { registerDatabaseGauges } from '../telemetry/database-gauge.js';
import type { FollowedEntry, Follower } from './follower.js';
import { followerStates, type FollowerState } from './follower-state.js';
import { haveReached, lastEntry, lockCursor, moveCursor } from './follower-cursor.js';
import { nextEntries } from './follower-feed.js';
import { dueStreams, entriesSince, park, unpark } from './parked-streams.js';

const EVERY_MS = 1_000;
/** Batches of one run; what is left is taken by the next, so that another replica may have its turn. */
const BATCHES = 50;
const DRAIN_PATIENCE_MS = 30_000;
const DRAIN_PAUSE_MS = 20;

/** What one run of a follower did. */
interface FollowReport {
  readonly applied: number;
  readonly parked: number;
}

const jobOf = (follower: string): string => `journal.follower.${follower}`;

/** Runs the followers of the journal: whole transactions at a time, effects and cursor in one transaction. */
@Injectable()
export class Followers implements OnModuleInit {
  readonly #followers: Follower[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobRunner,
    private readonly registry: Registry,
  ) {}

  onModuleInit(): void {
    registerDatabaseGauges(this.registry, () => this.states(), [
      {
        name: 'motcua_parked_streams',
        help: 'Streams that a follower could not apply; dead ones wait for an operator',
        labels: ['follower', 'dead'],
        samples: (states) =>
          states.flatMap(({ follower, parked, dead }) => [
            { labels: { follower, dead: 'false' }, value: parked },
            { labels: { follower, dead: 'true' }, value: dead },
          ]),
      },
      {
        name: 'motcua_follower_lag_seconds',
        help: 'Age of the oldest journal entry that a follower has not come to',
        labels: ['follower'],
        samples: (states) => states.map(({ follower, lagSeconds }) => ({ labels: { follower }, value: lagSeconds })),
      },
    ]);
  }

  /** How far each follower is behind, what it could not apply, and whether anybody runs it at all. */
  async states(): Promise<(FollowerState & { readonly dueSeconds: number })[]> {
    const names = this.#followers.map(({ name }) => name);
    const [states, figures] = await Promise.all([followerStates(this.database, names, this.clock.now()), this.jobs.figures()]);
    const due = new Map(figures.map(({ job, lagSeconds }) => [job, lagSeconds]));
    return states.map((state) => ({ ...state, dueSeconds: due.get(jobOf(state.follower)) ?? 0 }));
  }

  /** Registers a follower, with a job of its own: a slow or failing one keeps no other waiting. Modules do so in `onModuleInit`. */
  add(follower: Follower): void {
    this.#followers.push(follower);
    this.jobs.register({
      name: jobOf(follower.name),
      everyMs: EVERY_MS,
      run: async (_now, signal) => ({ ...(await this.follow(follower, signal)) }),
      // The sandbox clock never has to stop for a follower: it follows what was written, not the time.
      nextWorkAt: () => Promise.resolve(undefined),
    });
  }

  /** Lets every follower apply what it finds: for `drain`, and for tests. */
  async run(): Promise<FollowReport> {
    const total = { applied: 0, parked: 0 };
    for (const follower of this.#followers) {
      const { applied, parked } = await this.follow(follower);
      total.applied += applied;
      total.parked += parked;
    }
    return total;
  }

  /**
   * Runs until every follower has applied what is in the journal now, or has it parked: for tests and for commands that rebuild. What was
   * written while another transaction of the cluster was open can be applied only when that one has ended, so it may have to wait.
   *
   * @throws Error when a transaction stays open for longer than the patience
   */
  async drain(): Promise<void> {
    const target = await lastEntry(this.database);
    for (const deadline = performance.now() + DRAIN_PATIENCE_MS; ; await pause(DRAIN_PAUSE_MS)) {
      while ((await this.run()).applied !== 0);
      if (
        target === undefined ||
        (await haveReached(
          this.database,
          this.#followers.map(({ name }) => name),
          target,
        ))
      )
        return;
      if (performance.now() > deadline)
        throw new Error('a transaction of the cluster stays open, so the followers cannot come to the end of the journal');
    }
  }

  /** Batch after batch while they are full. What comes meanwhile waits for the next run: small batches cost nearly as much. */
  private async follow(follower: Follower, signal?: AbortSignal): Promise<FollowReport> {
    let applied = 0;
    let parked = 0;
    for (let batch = 0; batch < BATCHES && !signal?.aborted; batch += 1) {
      const done = await this.database.backgroundBatch((client) => this.step(client, follower));
      applied += done.applied;
      parked += done.parked;
      if (!done.hasMore) break;
    }
    return { applied, parked };
  }

  /** One transaction: streams that were parked and are due again, then the next entries. */
  private async step(client: PoolClient, follower: Follower): Promise<FollowReport & { readonly hasMore: boolean }> {
    const cursor = await lockCursor(client, follower.name);
    if (!cursor) return { applied: 0, parked: 0, hasMore: false };
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
    const feed = await nextEntries(client, follower, cursor);
    if (await this.applyWithin(client, follower, feed.streams)) applied += feed.streams.reduce((sum, { length }) => sum + length, 0);
    else
      for (const entries of feed.streams) {
        if (await this.tryStream(client, follower, entries, 0, now)) applied += entries.length;
        else parked += 1;
      }
    if (feed.upTo) await moveCursor(client, follower.name, feed.upTo);
    return { applied: feed.upTo ? Math.max(applied, 1) : applied, parked, hasMore: feed.hasMore };
  }

  /** Applies one stream; a failure parks it with everything behind it. */
  private async tryStream(
    client: PoolClient,
    follower: Follower,
    entries: readonly FollowedEntry[],
    attempts: number,
    now: Date,
  ): Promise<boolean> {
    const [first] = entries;
    if (!first) return true;
    let failure: unknown;
    if (await this.applyWithin(client, follower, [entries], (error) => (failure = error))) return true;
    await park(client, {
      follower: follower.name,
      streamId: first.streamId,
      seq: first.seq,
      attempts: attempts + 1,
      error: String(failure),
      now,
    });
    return false;
  }

  /** Hands over what the follower wants of some streams, inside a savepoint. Answers whether it was applied. */
  private async applyWithin(
    client: PoolClient,
    follower: Follower,
    streams: readonly (readonly FollowedEntry[])[],
    onFailure?: (error: unknown) => void,
  ): Promise<boolean> {
    const wanted = streams.map((entries) => entries.filter(({ type }) => follower.types.includes(type))).filter(({ length }) => length > 0);
    if (wanted.length === 0) return true;
    await client.query('savepoint streams');
    try {
      await follower.apply(client, wanted);
      await client.query('release savepoint streams');
      return true;
    } catch (error) {
      await client.query('rollback to savepoint streams');
      onFailure?.(error);
      return false;
    }
  }
}
