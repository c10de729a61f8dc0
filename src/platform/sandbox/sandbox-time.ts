/** What a scheduled job did while the clock moved. */
export interface RanJob {
  readonly job: string;
  /** How often it ran. */
  readonly runs: number;
  /** The instants at which it ran first and last. */
  readonly firstAt: Date;
  readonly lastAt: Date;
  /** How many things it did in all. */
  readonly done: number;
}

/** How far the clock came. */
export interface ClockMove {
  readonly now: Date;
  /** Each job once, in the order in which they ran first. */
  readonly ran: readonly RanJob[];
}

/** The clock of the sandbox. It only moves forward; scheduled jobs that fall due on the way run in order. */
export abstract class SandboxClockControl {
  abstract now(): Date;

  /**
   * Moves the clock for all replicas; one move at a time.
   *
   * @param instant not before `now()`
   * @param end ends the move where it is, after the job that runs then
   * @returns undefined where a move is under way, in which case nothing changed
   */
  abstract advanceTo(instant: Date, end: AbortSignal): Promise<ClockMove | undefined>;
}

/** Working time by the default calendar, for moving the clock by it. */
export abstract class WorkingTime {
  abstract addWorkingMinutes(from: Date, minutes: number): Promise<Date>;
  abstract addWorkingDays(from: Date, days: number): Promise<Date>;
}
