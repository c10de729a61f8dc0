import type { CompiledCalendar } from '../../../shared/working-calendar/index.js';
import type { CalendarReader } from '../../agencies/index.js';
import type { DossierRecord } from '../domain/dossier-record.js';

/** What of a dossier says by which calendar its clock goes. */
type Placed = Pick<DossierRecord, 'receivedAt' | 'receivingAgencyCode' | 'resolvingAgencyCode' | 'calendarId' | 'calendarVersion'>;

/**
 * The calendar of the clock that runs now: before reception that of the reply, by the receiving agency; after it that of the deadline, in the
 * version on which the dossier stands, so that nothing but a journaled recomputation moves it to another one.
 */
export function runningCalendar(calendars: CalendarReader, { receivedAt, receivingAgencyCode, resolvingAgencyCode, calendarId, calendarVersion }: Placed): Promise<CompiledCalendar> {
  if (receivedAt === null) return calendars.forAgency(receivingAgencyCode);
  return calendars.standing({ calendarId, calendarVersion, agencyCode: resolvingAgencyCode });
}
