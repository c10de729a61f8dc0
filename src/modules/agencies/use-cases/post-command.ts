import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { grantsReaching, reachOf, type Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import type { Grant } from '../../../shared/grant.js';
import { storedId } from '../../../shared/id.js';
import type { EnrolledOfficer, HeldPost } from '../domain/enrolled-officer.js';
import { refuseOwn } from '../domain/giving-posts.js';
import { officerNotFound, postNotFound } from '../domain/officer.errors.js';
import { OfficerRepository } from '../persistence/officer.repository.js';
import type { PostOutcome } from './officer-outcome.js';

/** A post of an officer. */
export interface PostPlace {
  readonly officerId: string;
  readonly postId: string;
}

/**
 * Decides about a post and changes it on its officer; `today` is a local date. Returns the grants by which it may be done, where that is
 * not every one that reaches the agency of the post.
 */
type Decide = (officer: EnrolledOfficer, post: HeldPost, today: string) => Promise<readonly Grant[]> | void;

/** A command about a post in the caller's agencies, which is not the caller's own. */
@Injectable()
export class PostCommand {
  constructor(
    private readonly transactions: Transactions,
    private readonly officers: OfficerRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError OFFICER_NOT_FOUND, POST_NOT_FOUND outside of the caller's agencies too, POST_OF_ONESELF, and as `decide` does */
  run(place: PostPlace, expected: Version, actor: Actor, decide: Decide): Promise<PostOutcome> {
    const [id, postId] = [storedId(place.officerId), storedId(place.postId)];
    return this.transactions.run(expected, async () => {
      const officer = await this.officers.find(id);
      if (!officer) throw officerNotFound();
      const post = officer.posts.find((each) => each.id === postId && reachOf(actor).includes(each.agencyCode));
      if (!post) throw postNotFound();
      refuseOwn(actor, id);
      const grants = await decide(officer, post, localDate(this.clock.now()));
      this.transactions.current.actByOneOf(grants ?? grantsReaching(actor, post.agencyCode));
      await this.officers.save(officer);
      return { id, postId, version: 0 };
    });
  }
}
