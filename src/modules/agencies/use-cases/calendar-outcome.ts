/** What a command on a working calendar answers. */
export interface CalendarOutcome {
  readonly code: string;
  /** Number of the version that was published. */
  readonly versionNo: number;
  /** Of the stream. */
  readonly version: number;
}
