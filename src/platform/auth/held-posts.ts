import type { ActorDirectory, Post } from './actor-directory.js';
import { agencyUnknown, postElsewhere, postMissing } from './auth-refusals.js';

/**
 * The posts in the database, whichever agencies they are at; only those at the agency that the token names, where it names one.
 * @throws DomainError CALLER_AGENCY_UNKNOWN, POST_ELSEWHERE, POST_MISSING where there are none
 */
export async function heldPosts(
  posts: readonly Post[],
  agencyCode: string | undefined,
  directory: ActorDirectory | undefined,
): Promise<readonly Post[]> {
  const held = posts.filter((post) => agencyCode === undefined || post.agencyCode === agencyCode);
  if (held.length > 0) return held;
  if (agencyCode !== undefined && (await directory?.scopeOf(agencyCode)) === undefined) throw agencyUnknown(agencyCode);
  throw agencyCode !== undefined && posts.length > 0 ? postElsewhere(agencyCode) : postMissing();
}

type PlacedPost = readonly [post: Post, scope: readonly string[]];

/** Posts with what they reach. One whose agency is no more brings nothing. @throws DomainError AGENCY_UNKNOWN where none is left */
export async function placedPosts(
  posts: readonly Post[],
  directory: ActorDirectory | undefined,
): Promise<readonly [PlacedPost, ...PlacedPost[]]> {
  const placed: PlacedPost[] = [];
  for (const post of posts) {
    const scope = await directory?.scopeOf(post.agencyCode);
    if (scope !== undefined) placed.push([post, scope]);
  }
  const [main, ...others] = placed;
  if (main === undefined) throw agencyUnknown(posts[0]!.agencyCode);
  return [main, ...others];
}
