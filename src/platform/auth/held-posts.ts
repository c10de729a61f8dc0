import type { ActorDirectory, Post } from './actor-directory.js';
import { agencyUnknown, postMissing } from './auth-refusals.js';

/** The posts in the database, whichever agencies they are at; only those at the agency that the token names, where it names one. */
export function heldPosts(posts: readonly Post[], agencyCode: string | undefined): readonly Post[] {
  const held = posts.filter((post) => agencyCode === undefined || post.agencyCode === agencyCode);
  if (held.length === 0) throw postMissing();
  return held;
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
