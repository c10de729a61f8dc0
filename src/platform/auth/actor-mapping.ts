import { ROLES, type Actor, type ActorKind, type Role } from '../../shared/actor.js';
import type { IssuerSettings } from '../config/issuers.js';
import type { ActorDirectory, Post } from './actor-directory.js';
import { actorIdOf } from './actor-id.js';
import { agencyUnknown, postMissing, tokenRefused } from './auth-refusals.js';
import { textClaim, wordsOf } from './claim-texts.js';
import type { Claims } from './token-shape.js';

/**
 * Verified claims -> actor. What the token says of roles and agency counts, because its issuer is trusted with it by configuration;
 * what it does not say, the posts in the database do. The agency's subtree always comes from the database.
 */
export async function actorOf(claims: Claims, settings: IssuerSettings, directory: ActorDirectory | undefined): Promise<Actor> {
  const names = settings.claims;
  const subject = textClaim(claims, names, 'subject');
  if (subject === undefined) throw tokenRefused('TOKEN_MALFORMED');
  const { issuer } = settings;
  const stated = rolesAt(claims, names.roles, settings.roleMap);
  const kind = textClaim(claims, names, 'kind');
  const name = textClaim(claims, names, 'name');
  const posts = stated.length > 0 || isApplicant(kind) ? [] : ((await directory?.postsOf(issuer, subject)) ?? []);
  const roles = stated.length === 0 && posts.length === 0 && settings.defaultRole !== undefined ? [settings.defaultRole] : stated;
  const caller = { id: actorIdOf(issuer, subject), kind: kindOf(kind, roles), issuer, subject, name: name ?? subject };
  if (caller.kind === 'citizen' || caller.kind === 'business') {
    const identityNumber = textClaim(claims, names, 'identityNumber');
    return { ...caller, roles: [caller.kind], agencyScope: [], ...(identityNumber === undefined ? {} : { identityNumber }) };
  }
  const agency = textClaim(claims, names, 'agency');
  const post = roles.length > 0 ? statedPost(caller.name, roles, agency) : heldPost(posts, agency);
  if (post === undefined) return { ...caller, roles, agencyScope: [] };
  const agencyScope = await directory?.scopeOf(post.agencyCode);
  if (agencyScope === undefined) throw agencyUnknown(post.agencyCode);
  return { ...caller, name: name ?? post.name, roles: post.roles, agencyCode: post.agencyCode, agencyScope };
}

/** Roles that may be held without an agency: systems of partners, and whoever operates the installation. */
const AGENCY_LESS: readonly Role[] = ['partner-system', 'operator'];

/** The post that the token states; officers have one at an agency. */
function statedPost(name: string, roles: readonly Role[], agencyCode: string | undefined): Post | undefined {
  if (agencyCode !== undefined) return { agencyCode, roles, name };
  if (roles.every((role) => AGENCY_LESS.includes(role))) return undefined;
  throw postMissing();
}

/** The post in the database: at the agency that the token names, else the main one. Roles of several posts there add up. */
function heldPost(posts: readonly Post[], agencyCode: string | undefined): Post {
  const main = posts.find((post) => agencyCode === undefined || post.agencyCode === agencyCode);
  if (main === undefined) throw postMissing();
  const there = posts.filter((post) => post.agencyCode === main.agencyCode);
  return { ...main, roles: [...new Set(there.flatMap((post) => post.roles))] };
}

function isApplicant(kind: string | undefined): boolean {
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
