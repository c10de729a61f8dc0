import { DomainError } from '../../../shared/domain-error.js';
import { DAY_MS, localDate, startOfLocalDate } from '../../../shared/clock.js';

/** Every kind of time that is counted by a calendar and moved with it: of dossiers, and of the agencies asked for an opinion on one. */
export const CLOCKS = ['deadline', 'reply', 'answer', 'consultation'] as const;
export type MovingClock = (typeof CLOCKS)[number];

/** What would become of a clock on another version of its calendar. */
export interface ClockMove {
  readonly clock: MovingClock;
  /** Null while it is stopped. */
  readonly dueAt: Date | null;
  readonly newDueAt: Date | null;
}

/** How many clocks of a kind would move, and how far. */
export interface MoveCount {
  readonly clock: MovingClock;
  readonly moves: number;
  /** Local days from the old to the new due date, the least and the most; negative where it is earlier; null for stopped clocks. */
  readonly leastDays: number | null;
  readonly mostDays: number | null;
}

/** Counts moves by the kind of the clock. Kinds of which none moves are left out. */
export function countMoves(moves: readonly ClockMove[]): readonly MoveCount[] {
  return CLOCKS.flatMap((clock) => {
    const some = moves.filter((move) => move.clock === clock);
    if (some.length === 0) return [];
    const days = some.flatMap(({ dueAt, newDueAt }) => (dueAt && newDueAt ? daysBetween(dueAt, newDueAt) : []));
    const [leastDays, mostDays] = days.length === 0 ? [null, null] : [Math.min(...days), Math.max(...days)];
    return [{ clock, moves: some.length, leastDays, mostDays }];
  });
}

function daysBetween(before: Date, after: Date): number {
  const [from, to] = [before, after].map((instant) => startOfLocalDate(localDate(instant)).getTime()) as [number, number];
  return Math.round((to - from) / DAY_MS);
}

/** A clock was moved to a version of its calendar, by an entry in the journal. */
export interface MovedClock {
  readonly dossierId: string;
  /** The consultation; of the dossier's own clocks the dossier. */
  readonly thingId: string;
  readonly clock: MovingClock;
  readonly calendarId: string;
  readonly calendarVersion: number;
  readonly movedAt: Date;
}

/** The clocks of a thing could not be moved. */
export interface UnmovedClock extends Omit<MovedClock, 'clock' | 'movedAt'> {
  /** The job that tried. */
  readonly source: string;
  readonly runId: string;
  readonly failedAt: Date;
  /** Code of the refusal, or `INTERNAL_ERROR`: whatever else it was is in the log. */
  readonly reason: string;
}

/** Why clocks could not be moved, by code: an operator finds the rest in the log. */
export function reasonOf(error: unknown): string {
  return error instanceof DomainError ? error.code : 'INTERNAL_ERROR';
}
