import { handsOf, type Actor } from '../../../shared/actor.js';
import type { Grant, Limits } from '../../../shared/grant.js';
import { agencyOutOfReach, limitsOutOfReach, ownPost, roleOutOfReach } from './officer.errors.js';
import { ROLES_BEYOND_AGENCIES, type Post } from './officer.js';

/** @throws DomainError POST_OF_ONESELF (403): for the person, and for whoever stands behind it */
export function refuseOwn(actor: Actor, officerId: string): void {
  if (handsOf(actor).includes(officerId)) throw ownPost();
}

/**
 * Nobody gives what reaches further than one's own: agencies, sectors, procedures, clearance. Two things stand above every limit of a
 * single agency, and are given by whoever administers the agency at the root of the tree, above whom nobody stands: roles beyond agencies,
 * and clearance that the giver does not have.
 *
 * @param isRoot whether nothing stands above an agency
 * @throws DomainError AGENCY_OUT_OF_REACH, ROLE_OUT_OF_REACH, POST_LIMITS_OUT_OF_REACH (422)
 */
export function refuseFurther({ grants }: Pick<Actor, 'grants'>, post: Post, isRoot: (agencyCode: string) => boolean): void {
  const refusals = grants.map((grant) => further(grant, post, grant.agencyCode !== undefined && isRoot(grant.agencyCode)));
  if (!refusals.includes(undefined)) throw refusals.find((each) => each!.code !== 'AGENCY_OUT_OF_REACH') ?? agencyOutOfReach('agencyCode');
}

function further(grant: Grant, post: Post, fromRoot: boolean) {
  if (!grant.scope.includes(post.agencyCode)) return agencyOutOfReach('agencyCode');
  const role = fromRoot ? undefined : post.roles.find((each) => ROLES_BEYOND_AGENCIES.includes(each));
  if (role !== undefined) return roleOutOfReach(role);
  const field = widerIn(grant, post, fromRoot);
  return field && limitsOutOfReach(field);
}

function widerIn(grant: Limits, post: Limits, fromRoot: boolean): 'sectorCodes' | 'procedureCodes' | 'confidentialities' | undefined {
  if (!isWithinList(post.sectorCodes, grant.sectorCodes)) return 'sectorCodes';
  if (!isWithinList(post.procedureCodes, grant.procedureCodes)) return 'procedureCodes';
  return fromRoot || isWithinList(post.confidentialities, grant.confidentialities) ? undefined : 'confidentialities';
}

/** Null stands for all there are. */
function isWithinList(given: readonly string[] | null, own: readonly string[] | null): boolean {
  return own === null || (given !== null && given.every((each) => own.includes(each)));
}
