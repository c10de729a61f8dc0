import type { CompiledCalendar } from '../../../shared/working-calendar/index.js';
import type { CalendarReader } from '../../agencies/index.js';
import type { DossierRecord } from '../domain/dossier-record.js';

/** What of a dossier says by which calendar its deadline goes. */
type Due = Pick<DossierRecord, 'resolvingAgencyCode' | 'calendarId' | 'calendarVersion'>;
/** And by which its clock goes, also before it is received. */
type Placed = Due & Pick<DossierRecord, 'receivedAt' | 'receivingAgencyCode' | 'replyCalendarId' | 'replyCalendarVersion'>;

/**
 * The calendar of the clock that runs now: before reception that of the reply, by the receiving agency; after it that of the deadline. Each
 * in the version on which it stands, so that nothing but a journaled recomputation moves it to another one.
 */
export function runningCalendar(calendars: CalendarReader, dossier: Placed): Promise<CompiledCalendar> {
  if (dossier.receivedAt !== null) return deadlineCalendar(calendars, dossier);
  const { receivingAgencyCode: agencyCode, replyCalendarId: calendarId, replyCalendarVersion: calendarVersion } = dossier;
  return calendars.standing({ calendarId, calendarVersion, agencyCode });
}

/** The calendar of the deadline of a dossier that was received, in the version on which it stands. */
export function deadlineCalendar(calendars: CalendarReader, dossier: Due): Promise<CompiledCalendar> {
  const { calendarId, calendarVersion, resolvingAgencyCode: agencyCode } = dossier;
  return calendars.standing({ calendarId, calendarVersion, agencyCode });
}
