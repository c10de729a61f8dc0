import { reachOf, type Actor } from '../../../shared/actor.js';
import { calendarNational, calendarOutOfReach } from './calendar.errors.js';

/** Whether somebody may decide for a calendar. @throws DomainError CALENDAR_NATIONAL, CALENDAR_OUT_OF_REACH (403) */
export function checkReach(agencyCode: string | null, actor: Actor): void {
  if (agencyCode === null) throw calendarNational();
  if (!reachOf(actor).includes(agencyCode)) throw calendarOutOfReach();
}
