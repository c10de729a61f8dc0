import { ROLES, type Actor, type ActorKind, type Role } from '../../shared/actor.js';
import { grantOf, limited, USUAL_LIMITS, type Grant } from '../../shared/grant.js';
import { tidyNumber } from '../../shared/identity-number.js';
import type { IssuerSettings } from '../config/issuers.js';
import type { ActorDirectory, Post } from './actor-directory.js';
import { actorIdOf, applicantIdOf } from './actor-id.js';
import { callerAgencyMissing, tokenRefused } from './auth-refusals.js';
import { heldPosts, placedPosts } from './held-posts.js';
import { textClaim, wordsOf } from './claim-texts.js';
import type { PartnerSystems } from './partner-systems.js';
import { systemActor } from './system-mapping.js';
import type { Claims } from './token-shape.js';

/**
 * Verified claims -> actor. What the token says of roles and agency counts, because its issuer is trusted with it by configuration;
 * what it does not say, the posts in the database do. The agency's subtree always comes from the database.
 */
export async function actorOf(
  claims: Claims,
  settings: IssuerSettings,
  directory: ActorDirectory | undefined,
  systems?: PartnerSystems,
): Promise<Actor> {
  const names = settings.claims;
  const subject = textClaim(claims, names, 'subject');
  if (subject === undefined) throw tokenRefused('TOKEN_MALFORMED');
  const { issuer } = settings;
  const stated = rolesAt(claims, names.roles, settings.roleMap);
  const kind = textClaim(claims, names, 'kind');
  const name = textClaim(claims, names, 'name');
  const posts = stated.length > 0 || isApplicant(kind) ? [] : ((await directory?.postsOf(issuer, subject)) ?? []);
  const roles = stated.length === 0 && posts.length === 0 && settings.defaultRole !== undefined ? [settings.defaultRole] : stated;
  const actorKind = kindOf(kind, roles);
  const id = isApplicant(actorKind) ? applicantIdOf(issuer, subject) : actorIdOf(issuer, subject);
  const caller = { id, kind: actorKind, issuer, subject, name: name ?? subject };
  if (isApplicant(actorKind)) {
    const identityNumber = textClaim(claims, names, 'identityNumber');
    return {
      ...caller,
      grants: [grantOf([actorKind])],
      ...(identityNumber === undefined ? {} : { identityNumber: tidyNumber(identityNumber) }),
    };
  }
  const agency = textClaim(claims, names, 'agency');
  const registered = roles.includes('partner-system') ? await systems?.find(id) : undefined;
  // A registration counts for tokens of its own agency: by one that another agency made, nobody keeps a system from its work.
  if (registered !== undefined && (agency ?? registered.agencyCode) === registered.agencyCode)
    return systemActor(registered, { issuer, subject }, directory);
  const held = roles.length > 0 ? statedPost(caller.name, roles, agency) : await heldPosts(posts, agency, directory);
  if (held.length === 0) return { ...caller, grants: [grantOf(roles)] };
  const placed = await placedPosts(held, directory);
  const [[main]] = placed;
  return {
    ...caller,
    name: name ?? main.name,
    grants: placed.map(([post, scope]) => postGrant(post, scope)),
    agencyCode: main.agencyCode,
  };
}

/** Roles that may be held without an agency: systems of partners, and whoever operates the installation. */
const AGENCY_LESS: readonly Role[] = ['partner-system', 'operator'];

/** The post that the token states; officers have one at an agency. */
function statedPost(name: string, roles: readonly Role[], agencyCode: string | undefined): readonly Post[] {
  if (agencyCode !== undefined) return [{ id: null, agencyCode, roles, name, ...USUAL_LIMITS, onBehalfOf: null }];
  if (roles.every((role) => AGENCY_LESS.includes(role))) return [];
  throw callerAgencyMissing();
}

/** What a post lets its holder do. Each post is a grant of its own: limits of one do not narrow another, and its roles do not widen it. */
function postGrant({ id, roles, agencyCode, onBehalfOf, ...limits }: Post, scope: readonly string[]): Grant {
  return { ...limited(grantOf(roles, scope, agencyCode), limits), postId: id, onBehalfOf };
}

function isApplicant(kind: string | undefined): kind is 'citizen' | 'business' {
  return kind === 'citizen' || kind === 'business';
}

function kindOf(claimed: string | undefined, roles: readonly Role[]): ActorKind {
  if (claimed === 'citizen' || claimed === 'business' || claimed === 'officer' || claimed === 'partner') return claimed;
  if (roles.includes('partner-system')) return 'partner';
  const applicant = roles.length === 1 ? roles[0] : undefined;
  return applicant === 'citizen' || applicant === 'business' ? applicant : 'officer';
}

/** Roles that the token states, in our words. */
function rolesAt(claims: Claims, path: string, roleMap: IssuerSettings['roleMap']): readonly Role[] {
  const mapped = wordsOf(claims, path).map((word) => (Object.hasOwn(roleMap, word) ? roleMap[word] : word));
  return [...new Set(mapped.filter((word): word is Role => (ROLES as readonly unknown[]).includes(word)))];
}
