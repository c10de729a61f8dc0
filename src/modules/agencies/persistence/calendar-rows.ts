import type { CalendarOrigin, OwnedCalendar } from '../domain/agency-calendars.js';
import { type CalendarContent, definitionOf } from '../domain/calendar-content.js';

interface CalendarRow {
  readonly code: string;
  readonly version: number;
  readonly agencyCode: string | null;
  readonly origin: CalendarOrigin;
  readonly content: CalendarContent;
  readonly movesTo: number | null;
  readonly ownSince: Date | null;
}

/** Runs a query. */
export type Read = <Row extends object>(text: string, values: unknown[]) => Promise<Row[]>;

const VERSIONS = `
  select c.code, v.version, c.agency_code as "agencyCode", v.origin, v.content,
    (select max(m.version) from agencies.calendar_version m where m.calendar_id = c.id and m.version >= c.since_version
      and m.running_deadlines = 'move') as "movesTo",
    (select min(m.published_at) from agencies.calendar_version m where m.calendar_id = c.id and m.version = c.since_version
      and c.agency_code is not null) as "ownSince"
  from agencies.working_calendar c join agencies.calendar_version v on v.calendar_id = c.id`;

/** Reads the version in use (the highest) of every calendar that is somebody's. */
export async function readCalendars(read: Read): Promise<OwnedCalendar[]> {
  const rows = await read<CalendarRow>(
    `${VERSIONS} where v.version = (select max(newest.version) from agencies.calendar_version newest where newest.calendar_id = c.id)
       and v.version >= c.since_version order by c.code`,
    [],
  );
  return rows.map(calendarOf);
}

/** Reads one version of a calendar, in use or not. */
export async function readCalendar(read: Read, code: string, version: number): Promise<OwnedCalendar | undefined> {
  const [row] = await read<CalendarRow>(`${VERSIONS} where c.code = $1 and v.version = $2::int4`, [code, version]);
  return row && calendarOf(row);
}

function calendarOf({ code, version, agencyCode, origin, content, movesTo, ownSince }: CalendarRow): OwnedCalendar {
  return { agencyCode, origin, movesTo, ownSince, definition: definitionOf(code, version, content) };
}
