import { type CalendarContent, tidied } from '../../src/modules/agencies/domain/calendar-content.js';
import { calendarStreamId } from '../../src/modules/agencies/persistence/calendar.repository.js';
import type { Database } from '../../src/platform/database/database.js';

/** Writes the first version of an agency's calendar as rows without a stream, as they are after migrating; processes look when asked. */
export async function writeCalendar(database: Database, code: string, agencyCode: string, content: CalendarContent): Promise<void> {
  const id = calendarStreamId(code);
  await database.batch(async (client) => {
    await client.query('insert into agencies.working_calendar (id, code, agency_code) values ($1, $2, $3)', [id, code, agencyCode]);
    await client.query(
      `insert into agencies.calendar_version (calendar_id, version, effective_from, origin, content)
       values ($1, 1, '2024-01-01', 'own', $2::jsonb)`,
      [id, JSON.stringify(tidied(content))],
    );
    await client.query('update agencies.revision set revision = revision + 1 where id = 1');
  });
}
