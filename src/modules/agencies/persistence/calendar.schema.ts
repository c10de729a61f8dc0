import { EntitySchema } from 'typeorm';

const OF_CALENDAR = { target: 'Calendar', columnNames: ['calendarId', 'version'], referencedColumnNames: ['id', 'version'] };

/**
 * Versions of working calendars, written once each; the highest version of an id is in use, earlier ones explain what was computed by them.
 */
export const CalendarSchema = new EntitySchema({
  name: 'Calendar',
  schema: 'agencies',
  tableName: 'calendar',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'calendar_pk' },
    version: { type: 'int4', primary: true, primaryKeyConstraintName: 'calendar_pk' },
    agencyCode: { type: 'text', name: 'agency_code', nullable: true },
    standardDayMinutes: { type: 'int4', name: 'standard_day_minutes' },
    returnHour: { type: 'text', name: 'return_hour', nullable: true },
    countCounterSessions: { type: 'bool', name: 'count_counter_sessions' },
    origin: { type: 'text', default: 'own' },
  },
});

/** Weekly sessions, in force from a date until the next one; local times `HH:MM`. */
export const CalendarSessionSchema = new EntitySchema({
  name: 'CalendarSession',
  schema: 'agencies',
  tableName: 'calendar_session',
  columns: {
    calendarId: { type: 'text', name: 'calendar_id', primary: true, primaryKeyConstraintName: 'calendar_session_pk' },
    version: { type: 'int4', primary: true, primaryKeyConstraintName: 'calendar_session_pk' },
    validFrom: { type: 'date', name: 'valid_from', primary: true, primaryKeyConstraintName: 'calendar_session_pk' },
    weekday: { type: 'int4', primary: true, primaryKeyConstraintName: 'calendar_session_pk' },
    opens: { type: 'text', primary: true, primaryKeyConstraintName: 'calendar_session_pk' },
    closes: { type: 'text' },
    counterOnly: { type: 'bool', name: 'counter_only' },
  },
  foreignKeys: [{ name: 'calendar_session_calendar_fk', ...OF_CALENDAR }],
});

/** Days that differ from their weekday: off or make-up, with name and legal source. */
export const CalendarDaySchema = new EntitySchema({
  name: 'CalendarDay',
  schema: 'agencies',
  tableName: 'calendar_day',
  columns: {
    calendarId: { type: 'text', name: 'calendar_id', primary: true, primaryKeyConstraintName: 'calendar_day_pk' },
    version: { type: 'int4', primary: true, primaryKeyConstraintName: 'calendar_day_pk' },
    day: { type: 'date', primary: true, primaryKeyConstraintName: 'calendar_day_pk' },
    kind: { type: 'text' },
    name: { type: 'text' },
    nameEn: { type: 'text', name: 'name_en', nullable: true },
    likeWeekday: { type: 'int4', name: 'like_weekday', nullable: true },
    source: { type: 'text' },
  },
  foreignKeys: [{ name: 'calendar_day_calendar_fk', ...OF_CALENDAR }],
});

/** Years that a calendar covers, with how far they may be trusted. */
export const CalendarYearSchema = new EntitySchema({
  name: 'CalendarYear',
  schema: 'agencies',
  tableName: 'calendar_year',
  columns: {
    calendarId: { type: 'text', name: 'calendar_id', primary: true, primaryKeyConstraintName: 'calendar_year_pk' },
    version: { type: 'int4', primary: true, primaryKeyConstraintName: 'calendar_year_pk' },
    year: { type: 'int4', primary: true, primaryKeyConstraintName: 'calendar_year_pk' },
    status: { type: 'text' },
    source: { type: 'text' },
  },
  foreignKeys: [{ name: 'calendar_year_calendar_fk', ...OF_CALENDAR }],
});
