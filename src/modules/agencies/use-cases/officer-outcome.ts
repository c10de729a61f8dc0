/** What a command on an officer answers. */
export interface OfficerOutcome {
  readonly id: string;
  readonly version: number;
}

/** What a command on a post of an officer answers. */
export interface PostOutcome extends OfficerOutcome {
  /** The post that was given, changed or ended. */
  readonly postId: string;
}

/** What a command on an absence answers. */
export interface AbsenceOutcome {
  readonly id: string;
}
