/** What a scheduled job says of one run: counts and whatever an operator wants to read. */
export type JobReport = Readonly<Record<string, number | string | readonly string[]>>;

/**
 * Work that is done on a schedule, once in the whole installation however many replicas run. A run must be safe to
 * repeat: a process may die after its work and before the note that it was done.
 */
export interface ScheduledJob {
  /** Stable name, the key of its schedule row: `workflow.sla-sweep`. */
  readonly name: string;
  /** Time between runs in milliseconds of the Clock. */
  readonly everyMs: number;
  /**
   * Does what is due at `now`. A run that takes long looks at `signal` between its batches and ends soon after it aborts: the process
   * stops, or another one has taken the job over. What is left is due again.
   */
  run(now: Date, signal: AbortSignal): Promise<JobReport>;
  /**
   * The next instant after `now` at which a run would find something, or undefined when nothing is in sight. The sandbox clock
   * uses it to leap over runs that would be idle; a job without it is run at every interval.
   */
  nextWorkAt?(now: Date): Promise<Date | undefined>;
}
