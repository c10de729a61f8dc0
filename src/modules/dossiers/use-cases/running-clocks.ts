import { Injectable } from '@nestjs/common';
import type { CalendarRef } from '../../../shared/working-calendar/index.js';
import type { StandingClocks } from '../../agencies/index.js';
import type { ClockMove, MovingClock } from '../domain/moving-clock.js';

import type { ClockChange } from '../persistence/standing-dossiers.js';

export type { ClockChange };
export { reasonOf } from '../domain/moving-clock.js';
export { CalendarRuns } from '../persistence/calendar-runs.js';

/** Clocks that run on a dossier, as one version of their calendar would move them. */
export interface TriedClocks {
  /** By which they are read in order. */
  readonly id: string;
  readonly dossierId: string;
  /** Agency whose time it is; null for the one that resolves the dossier. */
  readonly agencyCode: string | null;
  readonly moves: readonly ClockMove[];
  /** Whether one could not be computed. */
  readonly isFailing: boolean;
}

/** Clocks of a kind of thing that stand on versions of calendars. */
export interface ClockSource {
  /** Versions below this one on which clocks stand that run, oldest first. */
  earlierVersions(on: CalendarRef): Promise<readonly number[]>;
  /** Those that reach into the changed dates, as the change would move them; in the order of their ids, behind the given one. */
  tried(change: ClockChange, after: string, limit: number, now: Date): Promise<readonly TriedClocks[]>;
  /** How many reach into the changed dates, by kind, so many of each at most. */
  countReaching(change: ClockChange, most: number, now: Date): Promise<readonly { readonly clock: MovingClock; readonly count: number }[]>;
  /** How many of these there are, so many of each kind at most. */
  countBelow(clocks: StandingClocks, most: number): Promise<number>;
}

/** Everything whose time is counted by a calendar. Modules register theirs when they begin; the order is that of pages. */
@Injectable()
export class RunningClocks {
  readonly #sources = new Map<MovingClock, ClockSource>();

  /** @param first the first kind of its clocks */
  register(first: MovingClock, source: ClockSource): void {
    this.#sources.set(first, source);
  }

  /** In an order that every process has. */
  get all(): readonly ClockSource[] {
    return [...this.#sources].toSorted(([one], [other]) => (one < other ? 1 : -1)).map(([, source]) => source);
  }
}
