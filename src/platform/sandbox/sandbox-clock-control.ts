import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { SandboxClockControl, type ClockMove, type RanJob } from './sandbox-time.js';
import { Env } from '../config/env.js';
import { Database } from '../database/database.js';
import { inTurnUnlessTaken } from '../database/in-turn.js';
import { JobRunner, type PastRuns } from '../jobs/job-runner.js';
import { SandboxClock } from '../jobs/sandbox-clock.js';

/** Moves the sandbox clock, stopping at every instant at which a scheduled job has work, and running it there, in order. */
@Injectable()
export class RunningSandboxClock extends SandboxClockControl implements BeforeApplicationShutdown {
  readonly #stopping = new AbortController();
  #moving: Promise<ClockMove | undefined> | undefined;

  constructor(
    private readonly clock: SandboxClock,
    private readonly database: Database,
    private readonly jobs: JobRunner,
    private readonly env: Env,
  ) {
    super();
  }

  now(): Date {
    return this.clock.now();
  }

  async advanceTo(target: Date, end: AbortSignal): Promise<ClockMove | undefined> {
    if (this.#moving) return undefined;
    const ends = AbortSignal.any([end, this.#stopping.signal]);
    this.#moving = inTurnUnlessTaken(this.url, 'sandboxClock', () => this.move(target, ends)).finally(() => (this.#moving = undefined));
    return this.#moving;
  }

  /** A move that is under way ends before the connections close. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#moving?.catch(() => undefined);
  }

  private async move(target: Date, end: AbortSignal): Promise<ClockMove> {
    const ran = new Map<string, RanJob>();
    const past: PastRuns = new Map();
    // Another replica may have moved it meanwhile.
    await this.clock.refresh(this.database);
    while (!end.aborted) {
      const next = await this.jobs.nextDue(this.now(), target, past);
      await this.clock.moveTo(this.database, next?.at ?? target);
      if (!next) break;
      const { report } = await this.jobs.runOne(next.job, next.at);
      const done = doneOf(report);
      const { name } = next.job;
      past.set(name, { at: next.at.getTime(), idle: done > 0 ? 0 : (past.get(name)?.idle ?? 0) + 1 });
      const before = ran.get(name) ?? { job: name, runs: 0, firstAt: next.at, done: 0 };
      ran.set(name, { ...before, runs: before.runs + 1, lastAt: next.at, done: before.done + done });
    }
    return { now: this.now(), ran: [...ran.values()] };
  }

  private get url(): string {
    return this.env.directDatabaseUrl ?? this.env.appDatabaseUrl!;
  }
}

function doneOf(report: object): number {
  return Object.values(report).reduce((sum: number, value) => (typeof value === 'number' ? sum + value : sum), 0);
}
