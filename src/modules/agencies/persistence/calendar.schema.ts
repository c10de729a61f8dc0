import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import { type CalendarVersion, WorkingCalendar } from '../domain/working-calendar.js';

/** Working calendars by code; the id is that of the stream. */
export const WorkingCalendarSchema = new EntitySchema<WorkingCalendar>({
  name: 'WorkingCalendar',
  target: WorkingCalendar,
  schema: 'agencies',
  tableName: 'working_calendar',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'working_calendar_pk' },
    code: { type: 'text' },
    agencyCode: { type: 'text', name: 'agency_code', nullable: true },
    sinceVersion: { type: 'int4', name: 'since_version', default: 1 },
  },
  uniques: [{ name: 'working_calendar_code_uq', columns: ['code'] }],
});

/**
 * Published versions of working calendars, each whole in one row, which never changes; the highest one is used, earlier ones explain what
 * was computed by them.
 */
export const CalendarVersionSchema = new EntitySchema<CalendarVersion>({
  name: 'CalendarVersion',
  schema: 'agencies',
  tableName: 'calendar_version',
  columns: {
    calendarId: { type: 'uuid', name: 'calendar_id', primary: true, primaryKeyConstraintName: 'calendar_version_pk' },
    version: { type: 'int4', primary: true, primaryKeyConstraintName: 'calendar_version_pk' },
    effectiveFrom: { type: 'date', name: 'effective_from' },
    publishedAt: { type: 'timestamptz', name: 'published_at', nullable: true },
    origin: { type: 'text' },
    decision: { type: 'jsonb', nullable: true },
    content: { type: 'jsonb' },
    runningDeadlines: { type: 'text', name: 'running_deadlines', default: 'move' },
  },
});

/** The tables of a working calendar. */
export const CALENDAR_MAP: AggregateMap<WorkingCalendar> = {
  root: WorkingCalendarSchema,
  streamColumn: 'id',
  childColumn: 'calendar_id',
  children: { versions: CalendarVersionSchema as unknown as EntitySchema },
};
