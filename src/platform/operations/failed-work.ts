import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import type { Actor } from '../../shared/actor.js';
import type { DomainEvent } from '../../shared/domain-event.js';
import { OutsideJobs } from '../jobs/outside-jobs.js';
import { Database } from '../database/database.js';
import { appendBackground, backgroundStreamId } from '../journal/append-background.js';
import { parkedStreams, tryParkedAgain, type FailedStream } from '../journal/parked-streams.js';
import { maskText } from '../telemetry/masking.js';

/** A call to the outside that failed, or that waits behind one that did. */
export interface FailedJob {
  readonly id: string;
  readonly kind: string;
  /** The called party, such as a subscriber. */
  readonly target: string;
  /** Who that is, and for which agency; null where nobody knows. */
  readonly targetName: string | null;
  readonly targetAgencyCode: string | null;
  readonly targetAgencyName: string | null;
  /** Until when calls to the target are paused, because it did not answer; null while it is called. */
  readonly targetPausedUntil: Date | null;
  readonly lane: string;
  /** A dead job is not retried by itself, and holds its lane. */
  readonly dead: boolean;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly nextTryAt: Date;
  /** Jobs of its lane that wait for it. */
  readonly waitingBehind: number;
}

type UnnamedJob = Omit<FailedJob, 'targetName' | 'targetAgencyCode' | 'targetAgencyName'>;

/** How many are retried. */
export interface Retried {
  readonly jobs: number;
  readonly streams: number;
}

type WorkRetried = DomainEvent<'platform.work-retried.v1', Retried & { readonly requestedBy: string }>;

/** Most that are shown of each kind; the metrics count all of them. */
export const MOST_SHOWN = 200;

/** Failed background work: shown to operators, who retry it once the cause is fixed. */
@Injectable()
export class FailedWork {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outside: OutsideJobs,
  ) {}

  /** The failed jobs and parked streams, dead ones first; error texts are masked. */
  async list(): Promise<{ jobs: readonly FailedJob[]; streams: readonly FailedStream[] }> {
    const [jobs, streams] = await Promise.all([
      this.database.read<UnnamedJob & Record<string, unknown>>(
        `select j.id, j.kind, l.target, t.paused_until as "targetPausedUntil", l.lane, l.dead, l.attempts,
          l.last_error as "lastError", l.next_try_at as "nextTryAt", l.pending - 1 as "waitingBehind"
         from platform.outside_lane l join platform.outside_target t on t.target = l.target
         cross join lateral (select id, kind from platform.outside_job where lane = l.lane and state <> 'done' order by id limit 1) j
         where l.pending > 0 and l.last_error is not null order by l.dead desc, j.id limit ${MOST_SHOWN}`,
      ),
      parkedStreams(this.database, MOST_SHOWN),
    ]);
    return { jobs: (await this.named(jobs)).map(masked), streams: streams.map(masked) };
  }

  private async named(jobs: readonly UnnamedJob[]): Promise<FailedJob[]> {
    const kinds = [...new Set(jobs.map(({ kind }) => kind))];
    const known = new Map(
      await Promise.all(
        kinds.map(async (kind) => {
          const targets = jobs.filter((job) => job.kind === kind).map(({ target }) => target);
          return [kind, await this.outside.namesOf(kind, [...new Set(targets)])] as const;
        }),
      ),
    );
    return jobs.map((job) => {
      const named = known.get(job.kind)?.get(job.target);
      const [targetName, targetAgencyCode, targetAgencyName] = [named?.name ?? null, named?.agencyCode ?? null, named?.agencyName ?? null];
      return { ...job, targetName, targetAgencyCode, targetAgencyName };
    });
  }

  /**
   * Retries all failed work from now on, as if for the first time, and records who asked for it. Safe to repeat at any time.
   */
  async retry(actor: Actor): Promise<Retried> {
    const now = this.clock.now();
    return this.database.batch(async (client) => {
      const jobs = await client.query(
        `update platform.outside_lane set dead = false, attempts = 0, next_try_at = $1::timestamptz where pending > 0
          and last_error is not null`,
        [now.toISOString()],
      );
      await client.query(
        'update platform.outside_target set failures = 0, paused_until = null where failures > 0 or paused_until is not null',
      );
      const retried: Retried = { jobs: jobs.rowCount ?? 0, streams: await tryParkedAgain(client, now) };
      const event: WorkRetried = { type: 'platform.work-retried.v1', facts: { requestedBy: actor.id, ...retried } };
      await appendBackground(client, [{ streamId: backgroundStreamId('platform', 'failed-work'), event }], now);
      return retried;
    });
  }
}

function masked<Failed extends { readonly lastError: string | null }>(failed: Failed): Failed {
  return { ...failed, lastError: failed.lastError === null ? null : maskText(failed.lastError) };
}
