import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Clock } from '../../shared/clock.js';
import { Database } from '../database/database.js';
import { JobRunner } from './job-runner.js';
import { TargetUnreachable, type NamedTarget, type OutsideJob, type OutsideJobHandler } from './outside-job.js';
import { OutsideLanes, type TakenJob } from './outside-lanes.js';
import type { JobReport, ScheduledJob } from './scheduled-job.js';

const EVERY_MS = 1_000;
/** Calls at once of all targets together. */
const AT_ONCE = 64;
/** How soon what became due is taken up while others are being called, in milliseconds of system time. */
const LOOK_AGAIN_MS = 200;

/** How often the leases of calls that last are held on, in milliseconds of system time; several times within a lease. */
const HOLD_EVERY_MS = 2_000;

/** A call that is being made. */
interface Call {
  readonly target: string;
  readonly ended: Promise<void>;
}

/**
 * The calls to the outside: written with what decided them, made by one replica at a time, retried with growing waits, dead after many
 * tries. Slow calls of one target hold up no other: each target has its share of concurrent calls.
 */
@Injectable()
export class OutsideJobs implements OnModuleInit, ScheduledJob {
  readonly name = 'platform.outside-jobs';
  readonly everyMs = EVERY_MS;
  readonly #handlers = new Map<string, OutsideJobHandler>();
  readonly #lanes: OutsideLanes;

  constructor(
    database: Database,
    private readonly clock: Clock,
    private readonly jobs: JobRunner,
  ) {
    this.#lanes = new OutsideLanes(database);
  }

  onModuleInit(): void {
    this.jobs.register(this);
  }

  /** Registers the handler of a kind of job; modules do so in `onModuleInit`. */
  handle(handler: OutsideJobHandler): void {
    this.#handlers.set(handler.kind, handler);
  }

  /** Who the called parties of a kind of job are, as far as its handler knows. */
  async namesOf(kind: string, targets: readonly string[]): Promise<ReadonlyMap<string, NamedTarget>> {
    return (await this.#handlers.get(kind)?.namesOf?.(targets)) ?? new Map();
  }

  /** Writes jobs within the transaction that decides them. */
  add(client: PoolClient, jobs: readonly OutsideJob[]): Promise<void> {
    return this.#lanes.add(client, jobs, this.clock.now());
  }

  /** Numbers of waiting and dead jobs by kind with a handler; 0 where there are none. */
  counts(): Promise<{ kind: string; state: string; jobs: number }[]> {
    return this.#lanes.counts([...this.#handlers.keys()]);
  }

  /** How long the oldest call that may be made now has been due, in seconds. */
  lagSeconds(): Promise<number> {
    return this.#lanes.lagSeconds(this.clock.now());
  }

  /** How many targets did not answer and are left alone for a while. */
  pausedTargets(): Promise<number> {
    return this.#lanes.pausedTargets(this.clock.now());
  }

  /** Does what is due until nothing is, and reports counts. */
  async run(_now?: Date, signal: AbortSignal = new AbortController().signal): Promise<JobReport> {
    // By lane, of which one call is made at a time.
    const calls = new Map<string, Call>();
    const tally = { done: 0, failed: 0 };
    // What became of a call could not be noted: the database is away. No further call is begun, and the leases run out.
    const broken: unknown[] = [];
    let heldAt = performance.now();
    for (;;) {
      const room = signal.aborted || broken.length > 0 ? 0 : AT_ONCE - calls.size;
      const taken =
        room > 0 ? await this.#lanes.take(this.clock.now(), room, busyIn(calls)).catch((error: unknown) => (broken.push(error), [])) : [];
      for (const job of taken) {
        const made = this.make(job, signal, tally).catch((error: unknown) => void broken.push(error));
        calls.set(job.lane, { target: job.target, ended: made.finally(() => calls.delete(job.lane)) });
      }
      if (calls.size === 0) break;
      if (performance.now() - heldAt >= HOLD_EVERY_MS) {
        heldAt = performance.now();
        await this.#lanes.hold([...calls.keys()]).catch((error: unknown) => void broken.push(error));
      }
      await Promise.race([...[...calls.values()].map(({ ended }) => ended), pause(LOOK_AGAIN_MS)]);
    }
    if (broken.length > 0) throw broken[0];
    return tally;
  }

  /** When the next job is due that may be tried, so that the sandbox clock stops there. */
  nextWorkAt(): Promise<Date | undefined> {
    return this.#lanes.nextTryAt();
  }

  private async make(job: TakenJob, signal: AbortSignal, tally: { done: number; failed: number }): Promise<void> {
    try {
      const handler = this.#handlers.get(job.kind);
      if (!handler) throw new Error(`nobody handles jobs of kind ${job.kind}`);
      await handler.perform(job, signal);
      await this.#lanes.done(job, this.clock.now());
      tally.done += 1;
    } catch (error) {
      if (signal.aborted) return this.#lanes.giveBack(job);
      await this.#lanes.failed(job, error, error instanceof TargetUnreachable, this.clock.now());
      tally.failed += 1;
    }
  }
}

/** Targets of the calls that are being made, by lane. */
function busyIn(calls: ReadonlyMap<string, Call>): ReadonlyMap<string, string> {
  return new Map([...calls].map(([lane, { target }]) => [lane, target]));
}
