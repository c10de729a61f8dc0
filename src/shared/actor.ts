import { covers, isCompetent, type Grant, type Matter } from './grant.js';
import type { Role } from './role.js';

export { ROLES, type Role } from './role.js';

/** What a caller is. */
export type ActorKind = 'citizen' | 'business' | 'officer' | 'partner' | 'system';

/** Who acts: made from a verified token and the database, never from the request body. */
export interface Actor {
  /** Stable id of the caller: UUID made from issuer and subject. */
  readonly id: string;
  readonly kind: ActorKind;
  readonly issuer: string;
  readonly subject: string;
  /** Display name; personal data, masked in logs. */
  readonly name: string;
  /** What the caller may do, and on whose behalf; while a request is served, only what opened its route. */
  readonly grants: readonly Grant[];
  /**
   * Agency that the caller is at where nothing names one: that of the main post, or of the first that opens the route. Rights go by
   * `grants`, which may be at several. Absent for citizens and businesses.
   */
  readonly agencyCode?: string;
  /** National id number or tax code that the identity provider vouches for; citizens and businesses only. */
  readonly identityNumber?: string;
  /** The registered system that calls; absent for everybody else, systems that are not registered too. */
  readonly system?: CallingSystem;
}

/** What the calls of a registered system are held against, each of them. */
export interface CallingSystem {
  readonly id: string;
  /** CIDR. */
  readonly networks: readonly string[];
  readonly ratePerMinute: number;
  /** When the secret ends by which it got its token; null while nobody said so, and for tokens of other issuers. */
  readonly secretEndsAt: Date | null;
}

/** Roles that count in a matter: those of grants that are competent for it. A role of one post does nothing in the matters of another. */
export function rolesIn({ grants }: Pick<Actor, 'grants'>, matter: Matter): readonly Role[] {
  return rolesOf({ grants: grants.filter((grant) => isCompetent(grant, matter)) });
}

/** All roles of a caller, each once; for showing. What may be done in a matter goes by `rolesIn`. */
export function rolesOf({ grants }: Pick<Actor, 'grants'>): readonly Role[] {
  return grants.length === 1 ? grants[0]!.roles : [...new Set(grants.flatMap(({ roles }) => roles))];
}

/** Agency codes that the caller may look into, for what has neither sector nor procedure. */
export function reachOf({ grants }: Pick<Actor, 'grants'>): readonly string[] {
  const [first, ...more] = grants;
  return more.length === 0 ? (first?.scope ?? []) : [...new Set(grants.flatMap(({ scope }) => scope))];
}

/** The grants by which the caller may look into an agency. */
export function grantsReaching({ grants }: Pick<Actor, 'grants'>, agencyCode: string): readonly Grant[] {
  return grants.filter(({ scope }) => scope.includes(agencyCode));
}

/** Codes of the agencies that the caller has posts at. */
export function agenciesOf({ grants }: Pick<Actor, 'grants'>): readonly string[] {
  return [...new Set(grants.flatMap(({ agencyCode }) => agencyCode ?? []))];
}

/** Whether the caller may look into a matter. */
export function mayLookInto({ grants }: Pick<Actor, 'grants'>, matter: Matter): boolean {
  return grants.some((grant) => covers(grant, matter));
}

/** Whether the caller may act in a matter. */
export function mayActIn({ grants }: Pick<Actor, 'grants'>, matter: Matter): boolean {
  return grants.some((grant) => isCompetent(grant, matter));
}

/** The system itself: sweeps, followers, imports. */
export const SYSTEM_ACTOR: Actor = {
  id: '00000000-0000-8000-8000-000000000001',
  kind: 'system',
  issuer: 'system',
  subject: 'system',
  name: 'system',
  grants: [],
};
