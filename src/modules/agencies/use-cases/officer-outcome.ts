/** What a command on an officer answers. */
export interface OfficerOutcome {
  readonly id: string;
  /** The post that was given, changed or ended. */
  readonly postId?: string;
  readonly version: number;
}
