import { everyHandOf } from '../../../shared/acting.js';
import type { Actor } from '../../../shared/actor.js';
import type { Grant, Limits } from '../../../shared/grant.js';
import type { AgencyLineage, Standing } from './agency-lineage.js';
import { agencyOutOfReach, limitsOutOfReach, ownPost, postOutlivesReach, roleOutOfReach } from './officer.errors.js';
import { ROLES_BEYOND_AGENCIES, type Post } from './officer.js';

/** @throws DomainError POST_OF_ONESELF (403): for the person, and for whoever stands behind it */
export function refuseOwn(actor: Actor, officerId: string): void {
  if (everyHandOf(actor).includes(officerId)) throw ownPost();
}

/**
 * Nobody gives what reaches further than one's own: agencies, sectors, procedures, clearance. An agency that is to move away is within
 * reach until it does: it has to stand below the giver's today, and on every day of the post on which it could come to stand otherwise. Two
 * things stand above every limit of a single agency, and are given by whoever administers the agency at the root of the tree, above whom
 * nobody stands: roles beyond agencies, and clearance that the giver does not have.
 *
 * @param days local dates on which the agency has to stand below the giver's: `daysHeld`
 * @returns the grants of which each would do
 * @throws DomainError AGENCY_OUT_OF_REACH, ROLE_OUT_OF_REACH, POST_LIMITS_OUT_OF_REACH, POST_OUTLIVES_REACH (422)
 */
export function refuseFurther(
  { grants }: Pick<Actor, 'grants'>,
  post: Post,
  lineage: AgencyLineage<Standing>,
  days: readonly string[],
): readonly Grant[] {
  const refusals = grants.map((grant) => further(grant, post, lineage, days));
  if (!refusals.includes(undefined)) throw refusals.find((each) => each!.code !== 'AGENCY_OUT_OF_REACH') ?? agencyOutOfReach('agencyCode');
  return grants.filter((_, index) => refusals[index] === undefined);
}

/** Today, and the local dates from today on on which the agency may come to stand otherwise while a post is held. */
export function daysHeld({ agencyCode, validFrom, validTo }: Post, lineage: AgencyLineage<Standing>, today: string): readonly string[] {
  return [today, ...lineage.days(agencyCode, validFrom < today ? today : validFrom, validTo)];
}

function further(grant: Grant, post: Post, lineage: AgencyLineage<Standing>, days: readonly string[]) {
  const { agencyCode: above } = grant;
  if (above === undefined || !grant.scope.includes(post.agencyCode)) return agencyOutOfReach('agencyCode');
  const fromRoot = lineage.isRoot(above);
  const role = fromRoot ? undefined : post.roles.find((each) => ROLES_BEYOND_AGENCIES.includes(each));
  if (role !== undefined) return roleOutOfReach(role);
  const field = fromRoot ? widerTopic(grant, post) : widerLimit(grant, post);
  if (field !== undefined) return limitsOutOfReach(field);
  const gone = days.find((day) => !lineage.on(post.agencyCode, day).includes(above));
  return gone === undefined ? undefined : postOutlivesReach(gone);
}

/** The limit of a post that reaches further than that of a grant; undefined where none does. */
export function widerLimit(grant: Limits, post: Limits): 'sectorCodes' | 'procedureCodes' | 'confidentialities' | undefined {
  return widerTopic(grant, post) ?? (isWithinList(post.confidentialities, grant.confidentialities) ? undefined : 'confidentialities');
}

function widerTopic(grant: Limits, post: Limits): 'sectorCodes' | 'procedureCodes' | undefined {
  if (!isWithinList(post.sectorCodes, grant.sectorCodes)) return 'sectorCodes';
  return isWithinList(post.procedureCodes, grant.procedureCodes) ? undefined : 'procedureCodes';
}

/** Null stands for all there are. */
function isWithinList(given: readonly string[] | null, own: readonly string[] | null): boolean {
  return own === null || (given !== null && given.every((each) => own.includes(each)));
}
