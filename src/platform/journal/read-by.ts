import type { Actor } from '../../shared/actor.js';
import type { Grant } from '../../shared/grant.js';

/** By which post somebody read something. */
export interface ReadBy {
  readonly agency_code: string | null;
  readonly roles: readonly string[];
  readonly on_behalf_of: string | null;
}

/**
 * The post by which a caller reads what belongs to some agencies: one of these agencies itself before one above them, the own before those
 * of others. Where no agency is named, as in lists, it is the usual one.
 */
export function readBy({ grants, agencyCode: usual }: Actor, agencies: readonly string[]): ReadBy {
  const rank = ({ agencyCode, scope, onBehalfOf }: Grant): number =>
    (agencyCode !== undefined && agencies.includes(agencyCode) ? 0 : agencies.some((each) => scope.includes(each)) ? 8 : 16) +
    (onBehalfOf === null ? 0 : 4) +
    (agencyCode === usual ? 0 : 2);
  const grant = grants.length < 2 ? grants[0] : grants.toSorted((one, other) => rank(one) - rank(other))[0];
  return { agency_code: grant?.agencyCode ?? usual ?? null, roles: grant?.roles ?? [], on_behalf_of: grant?.onBehalfOf ?? null };
}
