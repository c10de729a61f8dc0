/** What a command on a procedure answers. */
export interface LifeOutcome {
  readonly code: string;
  /** Of the procedure's stream. */
  readonly version: number;
}
