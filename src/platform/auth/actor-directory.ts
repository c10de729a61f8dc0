import type { Role } from '../../shared/actor.js';
import type { Limits } from '../../shared/grant.js';

/** A held post: agency, roles, title, and limits. */
export interface Post extends Limits {
  /** Null for a post that the token states and the database does not know. */
  readonly id: string | null;
  readonly agencyCode: string;
  readonly roles: readonly Role[];
  readonly name: string;
  /** Id of the officer who holds it, where the caller stands in; null for a post of one's own. */
  readonly onBehalfOf: string | null;
}

/** What the database knows of callers. Implemented by the module that owns agencies and officers. */
export abstract class ActorDirectory {
  /** Posts held at present, the main one first; empty for an unknown person. */
  abstract postsOf(issuer: string, subject: string): Promise<readonly Post[]>;

  /** The agency and everything below it; undefined when there is no such agency at present. */
  abstract scopeOf(agencyCode: string): Promise<readonly string[] | undefined>;

  /**
   * Changes with every change of posts, agencies and what else rights come from, in the same transaction. Never older than the question.
   */
  abstract revision(): Promise<string>;
}
