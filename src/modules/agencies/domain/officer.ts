import type { Role } from '../../../shared/actor.js';
import type { Limits } from '../../../shared/grant.js';
import { neverWas, type EffectiveDated } from './agency.js';

/** A person who serves in the administration; several posts are possible. */
export interface Officer {
  /** The same id as the actor's: made from issuer and subject. */
  readonly id: string;
  readonly name: string;
  readonly posts: readonly Post[];
}

/** An officer with the account by which the officer signs in: for administrators. */
export interface AccountedOfficer extends Officer {
  readonly accountIssuer: string;
  readonly accountSubject: string;
}

/**
 * What a post can carry. Whoever operates the installation and systems of partners hold no post: what they may do is in their tokens.
 */
export const POST_ROLES = [
  'desk-officer',
  'case-officer',
  'unit-head',
  'agency-head',
  'registry-clerk',
  'procedure-controller',
  'accountant',
  'archivist',
  'administrator',
] as const satisfies readonly Role[];
export type PostRole = (typeof POST_ROLES)[number];

/** Roles whose rights know no agency: who keeps the catalogue keeps it for all. */
export const ROLES_BEYOND_AGENCIES: readonly Role[] = ['procedure-controller'];

/** A post of an officer in an agency, with the roles that it carries. */
export interface Post extends EffectiveDated, Limits {
  readonly id: string;
  readonly agencyCode: string;
  /** Unit within the agency ("Phòng Đăng ký kinh doanh"). */
  readonly unit: string | null;
  readonly title: string;
  readonly roles: readonly Role[];
}

/** Whether two posts are one and the same, held at different times. */
export function isSamePost(a: Post, b: Post): boolean {
  return a.agencyCode === b.agencyCode && a.unit === b.unit && a.title === b.title;
}

/** Whether there is a day on which both hold; what was called off before it began holds on none. */
export function overlap(a: EffectiveDated, b: EffectiveDated): boolean {
  if (neverWas(a) || neverWas(b)) return false;
  return (b.validTo === null || a.validFrom < b.validTo) && (a.validTo === null || b.validFrom < a.validTo);
}
