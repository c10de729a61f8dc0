import type { Actor } from './actor.js';
import { isCompetent, isForBody, isWhole, type Grant, type Matter } from './grant.js';

/** Who does something: the person, and on whose behalf (substitution, authorisation). */
export interface Performer {
  readonly id: string;
  /** Null for oneself. */
  readonly onBehalfOf: string | null;
}

/**
 * The grant by which the caller acts in a matter; undefined where none lets them. Posts of one's own come before those of others.
 *
 * @param suits what the act asks of the grant besides, such as a role
 */
export function actingIn(
  { grants }: Pick<Actor, 'grants'>,
  matter: Matter,
  suits: (grant: Grant) => boolean = () => true,
): Grant | undefined {
  return ownFirst(grants.filter((grant) => isCompetent(grant, matter) && suits(grant)));
}

/** The same in a matter of the own body or of a unit of it: money is the body's, whichever of its units is named. */
export function actingForBody(
  { grants }: Pick<Actor, 'grants'>,
  matter: Matter,
  bodyOf: (agencyCode: string) => string,
): Grant | undefined {
  return ownFirst(grants.filter((grant) => isForBody(grant, matter, bodyOf)));
}

/** Who acts when the caller does so by one of the grants. */
export function performerBy({ id }: Pick<Actor, 'id'>, { onBehalfOf }: Pick<Grant, 'onBehalfOf'>): Performer {
  return { id, onBehalfOf };
}

/** Ids of everybody who stands behind an act: the person, and the one on whose behalf. Rules that keep duties apart ask all of them. */
export function handsOf({ id, onBehalfOf }: Performer): readonly string[] {
  return onBehalfOf === null ? [id] : [id, onBehalfOf];
}

/** The caller and everybody whom the caller stands in for, by whichever grant: for rules about persons and not about one matter. */
export function everyHandOf({ id, grants }: Pick<Actor, 'id' | 'grants'>): readonly [string, ...string[]] {
  const others = new Set(grants.flatMap(({ onBehalfOf }) => onBehalfOf ?? []));
  others.delete(id);
  return [id, ...others];
}

/**
 * On whose behalf the caller acts where all grants agree, or where those of one's own do for all that the others would bring; null for
 * oneself.
 *
 * @throws Error where they do not: a command that has not said by which it acts would put a false name into the journal
 */
export function onlyPrincipalOf({ id, grants }: Pick<Actor, 'id' | 'grants'>): string | null {
  const [principal = null, ...others] = new Set(grants.map(({ onBehalfOf }) => onBehalfOf));
  if (others.length === 0) return principal;
  const own = grants.filter(({ onBehalfOf }) => onBehalfOf === null);
  if (grants.every((grant) => own.some((each) => doesFor(each, grant)))) return null;
  throw new Error(`${id} stands in for others, and the command did not say by which grant it acts`);
}

/** Whether a grant brings all that another one brings. */
function doesFor(own: Grant, other: Grant): boolean {
  const isSame = own === other;
  const isAbove = other.scope.every((code) => own.scope.includes(code)) && own.agencyCode === other.agencyCode && isWhole(own);
  const isCleared = other.confidentialities.every((each) => own.confidentialities.includes(each));
  const isAllowed = other.permissions.everybody.every((each) => own.permissions.everybody.includes(each));
  return isSame || (isAbove && isCleared && isAllowed);
}

/** Whether anybody stands behind both of two acts. */
export function haveHandInCommon(some: readonly string[], others: readonly string[]): boolean {
  return some.some((id) => others.includes(id));
}

/** Of grants by any of which the caller may act, the one by which the caller does: of one's own posts first. */
export function ownFirst(grants: readonly Grant[]): Grant | undefined {
  return grants.find(({ onBehalfOf }) => onBehalfOf === null) ?? grants[0];
}
