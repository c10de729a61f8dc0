import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import type { CalendarRef } from '../../../shared/working-calendar/index.js';
import { CalendarReader, ManagedCalendarVersions, type RunningDeadlines } from '../../agencies/index.js';
import { CalendarRuns, type RunFigures } from '../persistence/calendar-runs.js';
import { ClockChanges } from './clock-changes.js';
import { MOST_COUNTED } from './preview-calendar.js';
import { RunningClocks } from './running-clocks.js';

/**
 * Where the run of a version is: it leaves running deadlines alone, a later version has taken its place in moving them, it is under way, or
 * nothing is left to move.
 */
export const RUN_STATES = ['kept', 'replaced', 'running', 'finished'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** What a published version has done to what ran. */
export interface CalendarRun extends RunFigures {
  readonly code: string;
  readonly versionNo: number;
  readonly runningDeadlines: RunningDeadlines;
  readonly state: RunState;
  /** Clocks that reach into the change and still stand on an earlier version. */
  readonly remaining: number;
  /** Clocks that stay on an earlier version. */
  readonly left: number;
  /** When the last one was moved, or the version was published where there was none; null while it is under way. */
  readonly finishedAt: Date | null;
}

/** Shows whoever decides for a calendar how far the recomputation of running deadlines is. */
@Injectable()
export class LookAtCalendarRun {
  constructor(
    private readonly versions: ManagedCalendarVersions,
    private readonly calendars: CalendarReader,
    private readonly moves: ClockChanges,
    private readonly clocks: RunningClocks,
    private readonly runs: CalendarRuns,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError CALENDAR_NOT_FOUND (404), CALENDAR_NATIONAL, CALENDAR_OUT_OF_REACH (403) */
  async execute(code: string, versionNo: number, actor: Actor): Promise<CalendarRun> {
    const now = this.clock.now();
    const version = await this.versions.published(code, versionNo, actor);
    const on = { id: version.code, version: versionNo };
    const figures = await this.runs.figuresOf(on, MOST_COUNTED);
    const { runningDeadlines, publishedAt } = version;
    const isTarget = (await this.calendars.movingTo()).some(({ id, version: target }) => id === on.id && target === versionNo);
    const remaining = isTarget ? await this.remaining(on, now) : 0;
    const below = await this.below(on, now);
    const state = runningDeadlines === 'keep' ? 'kept' : !isTarget ? 'replaced' : remaining > 0 ? 'running' : 'finished';
    return {
      ...figures,
      code: version.code,
      versionNo,
      runningDeadlines,
      state,
      remaining,
      left: state === 'replaced' ? 0 : Math.max(0, below - remaining),
      finishedAt: state === 'finished' ? (figures.lastMovedAt ?? publishedAt) : null,
    };
  }

  private async remaining(on: CalendarRef, now: Date): Promise<number> {
    let remaining = 0;
    for (const source of this.clocks.all)
      for await (const { change } of this.moves.of(on, now, (each) => source.earlierVersions(each)))
        for (const { count } of await source.countReaching(change, MOST_COUNTED, now)) remaining += count;
    return Math.min(remaining, MOST_COUNTED);
  }

  private async below(on: CalendarRef, now: Date): Promise<number> {
    let below = 0;
    for (const clocks of await this.moves.standing(on, now))
      for (const source of this.clocks.all) below += await source.countBelow(clocks, MOST_COUNTED);
    return Math.min(below, MOST_COUNTED);
  }
}
