import { Injectable } from '@nestjs/common';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import type { PostOutcome } from './officer-outcome.js';
import { PostCommand, type PostPlace } from './post-command.js';

/** An administrator takes a post away: its rights are gone with the next request, on every replica. */
@Injectable()
export class EndPost {
  constructor(private readonly posts: PostCommand) {}

  /**
   * @param validTo local date, the first on which it is not held any more; today where none is said
   * @throws DomainError POST_OVER (409), POST_END_IN_PAST (422), and as `PostCommand.run`
   */
  execute(place: PostPlace, expected: Version, validTo: string | undefined, actor: Actor): Promise<PostOutcome> {
    return this.posts.run(place, expected, actor, (officer, post, today) => officer.end(post.id, validTo ?? today, today));
  }
}
