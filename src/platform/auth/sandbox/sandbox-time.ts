/** A scheduled job that ran while the clock moved. */
export interface RanJob {
  readonly job: string;
  /** The instant at which it was due and ran. */
  readonly at: Date;
  /** How many things it did. */
  readonly done: number;
}

/** The clock of the sandbox. It only moves forward; scheduled jobs that fall due on the way run in order. */
export abstract class SandboxClockControl {
  abstract now(): Date;

  /** Moves the clock for all replicas. `instant` is not before `now()`. */
  abstract advanceTo(instant: Date): Promise<{ readonly now: Date; readonly ran: readonly RanJob[] }>;
}

/** Working time by the default calendar, for moving the clock by it. */
export abstract class WorkingTime {
  abstract addWorkingMinutes(from: Date, minutes: number): Promise<Date>;
  abstract addWorkingDays(from: Date, days: number): Promise<Date>;
}
