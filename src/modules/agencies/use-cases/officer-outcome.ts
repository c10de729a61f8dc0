import type { Confidentiality } from '../../../shared/grant.js';

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
  /** Which dossiers of the officer whoever stands in may not see: their tasks stay with the officer, and are the head's to give out. */
  readonly notCleared: readonly Confidentiality[];
}
