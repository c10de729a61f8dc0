import type { Agency } from './agency.js';
import { inForce } from './agency.js';
import { isSamePost, overlap, type Post } from './officer.js';
import { postAgencyNotInForce, postDatesReversed, postEndInPast, postInPast, postOutlivesAgency, postOverlaps } from './officer.errors.js';

/**
 * Whether a post may be given for its days.
 *
 * @param others posts of the same officer
 * @param today local date
 * @throws DomainError POST_IN_PAST, POST_ENDS_BEFORE_IT_BEGINS (422), POST_OVERLAPS (409)
 */
export function checkPeriod(post: Post, others: readonly Post[], today: string): void {
  if (post.validFrom < today) throw postInPast(today);
  if (post.validTo !== null && post.validTo <= post.validFrom) throw postDatesReversed();
  refuseOverlap(post, others);
}

/** Whether a post that is held may end on its day. @throws DomainError POST_END_IN_PAST, POST_ENDS_BEFORE_IT_BEGINS, POST_OVERLAPS */
export function checkEnd(post: Post, others: readonly Post[], today: string): void {
  if (post.validTo !== null && post.validTo < today) throw postEndInPast(today);
  if (post.validTo !== null && post.validTo <= post.validFrom) throw postDatesReversed();
  refuseOverlap(post, others);
}

/**
 * Whether the agency is there for as long as the post is held.
 *
 * @param from local date from which this is asked: the first day of the post, or today
 * @throws DomainError POST_AGENCY_NOT_IN_FORCE, POST_OUTLIVES_AGENCY (422)
 */
export function checkAgency(post: Post, agency: Agency, from: string): void {
  if (!inForce(agency, from)) throw postAgencyNotInForce(agency.code, from);
  if (agency.validTo !== null && (post.validTo === null || post.validTo > agency.validTo)) throw postOutlivesAgency(agency.validTo);
}

function refuseOverlap(post: Post, others: readonly Post[]): void {
  const same = others.find((each) => each.id !== post.id && isSamePost(each, post) && overlap(each, post));
  if (same) throw postOverlaps(same.id);
}
