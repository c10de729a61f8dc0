import { ownFirst } from '../../../shared/acting.js';
import type { Actor, Role } from '../../../shared/actor.js';
import type { Grant } from '../../../shared/grant.js';
import { absenceDecidedAbove } from './absence.errors.js';
import { widerLimit } from './giving-posts.js';
import { limitsOutOfReach } from './officer.errors.js';
import type { Post } from './officer.js';

/** Roles that a head leads at the own agency. */
const LED_BY: Readonly<Record<'unit-head' | 'agency-head', readonly Role[]>> = {
  'unit-head': ['desk-officer', 'case-officer', 'registry-clerk', 'accountant', 'archivist'],
  'agency-head': ['desk-officer', 'case-officer', 'registry-clerk', 'accountant', 'archivist', 'unit-head'],
};

/** Roles that the head of an agency leads at agencies below. */
const LED_FROM_ABOVE: readonly Role[] = [...LED_BY['agency-head'], 'agency-head'];

/** The agency that one is, or that it is a unit of. */
export type BodyOf = (agencyCode: string) => string;

/**
 * Whether a head may say who stands in for somebody: at the own agency for whoever is below his rank; the head of an agency also at the
 * units of its body, and at other agencies below for their heads; over all the posts, and with no more than lies within his own.
 *
 * @param posts the posts at the agency that are handed on
 * @returns the grant by which he does
 * @throws DomainError ABSENCE_DECIDED_ABOVE (403), POST_LIMITS_OUT_OF_REACH (422)
 */
export function checkHead(grants: readonly Grant[], posts: readonly Post[], bodyOf: BodyOf): Grant {
  const leading = grants.filter((grant) => leads(grant, posts, bodyOf));
  if (leading.length === 0) throw absenceDecidedAbove();
  const wider = leading.map((grant) => posts.map((post) => widerLimit(grant, post)).find((limit) => limit !== undefined));
  const head = ownFirst(leading.filter((_, index) => wider[index] === undefined));
  if (!head) throw limitsOutOfReach(wider[0]!);
  return head;
}

/** Whether the caller serves at the agency of somebody else's absence, or stands above it as its head; else there is none for him. */
export function isNear({ grants }: Pick<Actor, 'grants'>, posts: readonly Post[], bodyOf: BodyOf): boolean {
  return grants.some((grant) => posts.some(({ agencyCode }) => agencyCode === grant.agencyCode) || isAbove(grant, posts, bodyOf));
}

/** Of whose absences somebody is told as a head. */
export interface Led {
  /** Agencies of which he is a head, and the units of their bodies below: everybody's. */
  readonly agencies: readonly string[];
  /** Agencies below: those of their heads. */
  readonly below: readonly string[];
}

/** @param grants of the caller */
export function ledBy(grants: readonly Grant[], bodyOf: BodyOf): Led {
  const own = grants.filter(isHead).flatMap(({ agencyCode }) => agencyCode ?? []);
  const reached = grants.flatMap((grant) => belowOf(grant).map((code) => [code, grant.agencyCode!] as const));
  const units = reached.filter(([code, above]) => bodyOf(code) === bodyOf(above)).map(([code]) => code);
  return { agencies: [...new Set([...own, ...units])], below: [...new Set(reached.map(([code]) => code))] };
}

function isHead({ roles }: Grant): boolean {
  return roles.includes('unit-head') || roles.includes('agency-head');
}

/** The agencies that the head of an agency stands above. */
function belowOf({ agencyCode, roles, scope }: Grant): readonly string[] {
  return roles.includes('agency-head') && agencyCode !== undefined ? scope.filter((code) => code !== agencyCode) : [];
}

/** Whether a head of an agency stands above somebody with posts at one below: at a unit of the own body, or as a head there. */
function isAbove(grant: Grant, posts: readonly Post[], bodyOf: BodyOf): boolean {
  const below = belowOf(grant);
  return posts.some(
    ({ agencyCode: at, roles }) => below.includes(at) && (roles.includes('agency-head') || bodyOf(at) === bodyOf(grant.agencyCode!)),
  );
}

function leads(grant: Grant, posts: readonly Post[], bodyOf: BodyOf): boolean {
  const isHere = posts.every(({ agencyCode }) => agencyCode === grant.agencyCode);
  const here = (['unit-head', 'agency-head'] as const).flatMap((role) => (grant.roles.includes(role) ? LED_BY[role] : []));
  const led = isHere ? here : isAbove(grant, posts, bodyOf) ? LED_FROM_ABOVE : [];
  return posts.every(({ roles }) => roles.every((role) => led.includes(role)));
}
