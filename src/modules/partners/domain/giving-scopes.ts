import type { Actor } from '../../../shared/actor.js';
import type { Grant, Limits } from '../../../shared/grant.js';
import type { Agency } from '../../agencies/index.js';
import {
  partnerAgencyNotInForce,
  partnerAgencyOutOfReach,
  partnerEndInPast,
  partnerLimitsOutOfReach,
  partnerOutlivesAgency,
  partnerOutlivesReach,
} from './partner.errors.js';
import type { SystemTerms } from './partner-system.js';

/** What of the terms a giver's reach is held against. */
export type GivenReach = Pick<SystemTerms, 'agencyCode' | 'sectorCodes' | 'procedureCodes' | 'validTo'>;

/** Whom an agency stands under, by local dates. */
export interface Lineage {
  on(code: string, date: string): readonly string[];
  /** Local dates from one on, before another, on which it may come to stand otherwise; the first one too. */
  days(code: string, from: string, until: string | null): readonly string[];
}

/**
 * Nobody gives what reaches further than one's own: the agency lies within the giver's on every day of the registration, and so do sectors
 * and procedures. Scopes are those of systems alone, which no post brings.
 *
 * @param today local date
 * @returns the grants of which each would do
 * @throws DomainError PARTNER_AGENCY_OUT_OF_REACH, PARTNER_LIMITS_OUT_OF_REACH, PARTNER_OUTLIVES_REACH (422)
 */
export function refuseFurther({ grants }: Pick<Actor, 'grants'>, given: GivenReach, lineage: Lineage, today: string): readonly Grant[] {
  const days = lineage.days(given.agencyCode, today, given.validTo);
  const refusals = grants.map((grant) => further(grant, given, lineage, days));
  if (!refusals.includes(undefined))
    throw refusals.find((each) => each!.code !== 'PARTNER_AGENCY_OUT_OF_REACH') ?? partnerAgencyOutOfReach();
  return grants.filter((_, index) => refusals[index] === undefined);
}

/**
 * Whether a registration lasts for at least a day, and no longer than its agency.
 *
 * @throws DomainError PARTNER_AGENCY_NOT_IN_FORCE, PARTNER_OUTLIVES_AGENCY, PARTNER_END_IN_PAST (422)
 */
export function checkPeriod({ validTo }: Pick<SystemTerms, 'validTo'>, agency: Agency, today: string): void {
  if (today < agency.validFrom || (agency.validTo !== null && agency.validTo <= today)) throw partnerAgencyNotInForce(agency.code);
  if (validTo !== null && validTo <= today) throw partnerEndInPast(today);
  if (agency.validTo !== null && (validTo === null || validTo > agency.validTo)) throw partnerOutlivesAgency(agency.validTo);
}

function further(grant: Grant, given: GivenReach, lineage: Lineage, days: readonly string[]) {
  const { agencyCode: above } = grant;
  if (above === undefined || !grant.scope.includes(given.agencyCode)) return partnerAgencyOutOfReach();
  const field = widerIn(grant, given);
  if (field !== undefined) return partnerLimitsOutOfReach(field);
  const gone = days.find((day) => !lineage.on(given.agencyCode, day).includes(above));
  return gone === undefined ? undefined : partnerOutlivesReach(gone);
}

type OfMatters = Pick<Limits, 'sectorCodes' | 'procedureCodes'>;

function widerIn(grant: OfMatters, given: OfMatters): keyof OfMatters | undefined {
  if (!isWithinList(given.sectorCodes, grant.sectorCodes)) return 'sectorCodes';
  return isWithinList(given.procedureCodes, grant.procedureCodes) ? undefined : 'procedureCodes';
}

/** Null stands for all there are. */
function isWithinList(given: readonly string[] | null, own: readonly string[] | null): boolean {
  return own === null || (given !== null && given.every((each) => own.includes(each)));
}
