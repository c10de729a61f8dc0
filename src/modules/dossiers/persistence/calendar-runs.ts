import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { Database } from '../../../platform/database/database.js';
import type { CalendarRef } from '../../../shared/working-calendar/index.js';
import type { MovedClock, MovingClock, UnmovedClock } from '../domain/moving-clock.js';
import { MovedClockSchema } from './calendar-run.schema.js';

/** How many clocks of a kind were moved. */
export interface MovedCount {
  readonly clock: MovingClock;
  readonly count: number;
}

/** Why things could not be moved, and how many. */
export interface FailedReason {
  readonly reason: string;
  readonly count: number;
}

/** Reasons that are told apart. */
export const MOST_REASONS = 50;

/** How far the run of a version is. */
export interface RunFigures {
  readonly moved: readonly MovedCount[];
  readonly lastMovedAt: Date | null;
  readonly failed: number;
  /** Of the last run, the most frequent first, at most `MOST_REASONS`. */
  readonly reasons: readonly FailedReason[];
}

const MOVED = `
  select clock, count(*)::int4 as count, max(moved_at) as "lastMovedAt" from (
    select clock, moved_at from dossiers.moved_clock where calendar_id = $1 and calendar_version = $2::int4
    order by clock desc, moved_at desc limit $3::int4) moved
  group by clock order by clock desc`;

/** What became of clocks when a version of their calendar was published: the jobs note it, each clock with the command that moves it. */
@Injectable()
export class CalendarRuns {
  constructor(
    private readonly aggregates: Aggregates,
    private readonly database: Database,
  ) {}

  /** Notes within the open unit of work that it moves a clock, so that both are written or neither. */
  moved(clock: MovedClock): void {
    this.aggregates.addRow(MovedClockSchema, clock);
  }

  /** Notes what could not be moved; it is tried again by the next run. */
  async failed({ dossierId, thingId, source, calendarId, calendarVersion, runId, failedAt, reason }: UnmovedClock): Promise<void> {
    await this.database.write(
      `insert into dossiers.unmoved_clock (dossier_id, thing_id, source, calendar_id, calendar_version, run_id, failed_at, reason)
       values ($1::uuid, $2::uuid, $3, $4, $5::int4, $6::uuid, $7::timestamptz, $8)
       on conflict (dossier_id, thing_id, source) do update set calendar_id = excluded.calendar_id,
         calendar_version = excluded.calendar_version, run_id = excluded.run_id, failed_at = excluded.failed_at,
         reason = excluded.reason`,
      [dossierId, thingId, source, calendarId, calendarVersion, runId, failedAt.toISOString(), reason],
    );
  }

  /** A run has seen everything: what earlier ones could not move and this one did not name is moved, or runs no more. */
  async seenAll(source: string, runId: string): Promise<void> {
    await this.database.write('delete from dossiers.unmoved_clock where source = $1 and run_id <> $2::uuid', [source, runId]);
  }

  /** How far the run of a version is, counted up to so many. */
  async figuresOf({ id, version }: CalendarRef, most: number): Promise<RunFigures> {
    const rows = await this.database.read<MovedCount & { readonly lastMovedAt: Date }>(MOVED, [id, version, most]);
    const unmoved = await this.database.read<FailedReason & Record<string, unknown>>(
      `select reason, count(*)::int4 as count from dossiers.unmoved_clock where calendar_id = $1 and calendar_version = $2::int4
       group by reason order by count desc, reason`,
      [id, version],
    );
    const last = Math.max(...rows.map(({ lastMovedAt }) => lastMovedAt.getTime()));
    return {
      moved: rows.map(({ clock, count }) => ({ clock, count })),
      lastMovedAt: rows.length === 0 ? null : new Date(last),
      failed: unmoved.reduce((sum, { count }) => sum + count, 0),
      reasons: unmoved.slice(0, MOST_REASONS),
    };
  }
}
