import { grantsReaching, type Actor } from '../../../shared/actor.js';
import type { Grant } from '../../../shared/grant.js';
import { calendarNational, calendarOutOfReach } from './calendar.errors.js';

/**
 * Whether somebody may decide for a calendar.
 *
 * @returns the grants by which
 * @throws DomainError CALENDAR_NATIONAL, CALENDAR_OUT_OF_REACH (403)
 */
export function checkReach(agencyCode: string | null, actor: Actor): readonly Grant[] {
  if (agencyCode === null) throw calendarNational();
  const grants = grantsReaching(actor, agencyCode);
  if (grants.length === 0) throw calendarOutOfReach();
  return grants;
}
