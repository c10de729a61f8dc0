import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { SandboxClockControl, type RanJob } from '../auth/sandbox/sandbox-time.js';
import { JobRunner } from './job-runner.js';
import { SandboxClock } from './sandbox-clock.js';

/** Moves the sandbox clock, stopping at every instant at which a scheduled job has work, and running it there, in order. */
@Injectable()
export class RunningSandboxClock extends SandboxClockControl {
  constructor(
    private readonly clock: SandboxClock,
    private readonly database: Database,
    private readonly jobs: JobRunner,
  ) {
    super();
  }

  now(): Date {
    return this.clock.now();
  }

  async advanceTo(target: Date): Promise<{ readonly now: Date; readonly ran: readonly RanJob[] }> {
    const ran: RanJob[] = [];
    const seen = new Map<string, number>();
    for (let next = await this.jobs.nextDue(this.now(), target, seen); next; next = await this.jobs.nextDue(this.now(), target, seen)) {
      await this.clock.moveTo(this.database, next.at);
      const { report } = await this.jobs.runOne(next.job, next.at);
      seen.set(next.job.name, next.at.getTime());
      ran.push({ job: next.job.name, at: next.at, done: doneOf(report) });
    }
    await this.clock.moveTo(this.database, target);
    return { now: this.now(), ran };
  }
}

function doneOf(report: object): number {
  return Object.values(report).reduce((sum: number, value) => (typeof value === 'number' ? sum + value : sum), 0);
}
