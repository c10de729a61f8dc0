import type { PoolClient } from 'pg';
import type { EntitySchema } from 'typeorm';
import type { Database } from '../../../platform/database/database.js';
import type { Weekday } from '../../../shared/working-calendar/index.js';
import type { CalendarOrigin, OwnedCalendar } from '../domain/agency-calendars.js';
import { type CalendarFile, takeOverYears } from '../domain/take-over-years.js';
import { type Read, readCalendars, readShippedCalendar } from '../persistence/calendar-rows.js';
import { CalendarDaySchema, CalendarSchema, CalendarSessionSchema, CalendarYearSchema } from '../persistence/calendar.schema.js';
import { upsertRows } from '../persistence/upsert-rows.js';

/**
 * One step that brings a shipped calendar in. A version that was written stays as it is, because deadlines stand on it: what differs
 * becomes a new version. Calendars that an agency or the installation set itself take over the years that were decided since, and keep what
 * is their own.
 */
export function calendarStep(file: CalendarFile): { rows: number; run(database: Database, client: PoolClient): Promise<void> } {
  return {
    rows: rowsOf(file, 'product').reduce((sum, [, rows]) => sum + rows.length, 0),
    run: async (database, client) => {
      const read: Read = async <Row extends object>(text: string, values: unknown[]) => (await client.query<Row>(text, values)).rows;
      const write = async (calendar: CalendarFile, origin: CalendarOrigin): Promise<void> => {
        for (const [schema, rows] of rowsOf(calendar, origin)) await upsertRows(database, client, schema, rows);
      };
      const inUse = await readCalendars(read);
      const before = await readShippedCalendar(read, file.id);
      const newest = inUse.find(({ definition }) => definition.id === file.id)?.definition.version ?? 0;
      const isNew = !before || !sameContent(fileOf(before), file);
      const shipped = { ...file, version: Math.max(file.version, newest + 1) };
      if (isNew) await write(shipped, 'product');
      for (const own of inUse.filter(({ origin }) => origin === 'own').map(fileOf)) {
        const changed = takeOverYears(own, before && fileOf(before), file);
        const latest = own.id === file.id && isNew ? shipped.version : own.version;
        if (!sameContent(changed, own) || latest > own.version) await write({ ...changed, version: latest + 1 }, 'own');
      }
    },
  };
}

function fileOf({ definition, yearSources, agencyCode }: OwnedCalendar): CalendarFile {
  const source = (year: number) => yearSources.find((each) => each.year === year)?.source ?? '';
  return {
    ...definition,
    ...(agencyCode === null ? {} : { agencyCode }),
    years: definition.years.map((year) => ({ ...year, source: source(year.year) })),
  };
}

/** Whether two calendars would be the same rows, whatever their versions. */
function sameContent(a: CalendarFile, b: CalendarFile): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf(file: CalendarFile): string {
  const text = (row: object) =>
    JSON.stringify(
      Object.entries(row)
        .filter(([, value]) => value !== undefined)
        .sort(),
    );
  return JSON.stringify(rowsOf({ ...file, version: 0 }, 'own').map(([, rows]) => rows.map(text).sort()));
}

function rowsOf(file: CalendarFile, origin: CalendarOrigin): readonly (readonly [EntitySchema, readonly object[]])[] {
  const { id, version, agencyCode = null, standardDayMinutes = 480, returnHour = null, countCounterSessions = false } = file;
  const key = { calendarId: id, version };
  const sessions = file.weeklySessions.flatMap(({ validFrom, days }) =>
    Object.entries(days).flatMap(([weekday, times]) =>
      times.map(({ from, to, counterOnly = false }) => ({
        ...key,
        validFrom,
        weekday: Number(weekday) as Weekday,
        opens: from,
        closes: to,
        counterOnly,
      })),
    ),
  );
  const days = [
    ...file.daysOff.map((day) => ({ ...key, kind: 'off', day: day.date, name: day.name, nameEn: day.nameEn, source: day.source })),
    ...file.makeUpDays.map((day) => ({
      ...key,
      kind: 'make-up',
      day: day.date,
      name: day.name,
      nameEn: day.nameEn,
      likeWeekday: day.likeWeekday,
      source: day.source,
    })),
  ];
  return [
    [CalendarSchema, [{ id, version, agencyCode, standardDayMinutes, returnHour, countCounterSessions, origin }]],
    [CalendarSessionSchema, sessions],
    [CalendarDaySchema, days],
    [CalendarYearSchema, file.years.map(({ year, status, source }) => ({ ...key, year, status, source }))],
  ];
}
