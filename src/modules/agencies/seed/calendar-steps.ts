import type { EntitySchema } from 'typeorm';
import type { CalendarDefinition, CalendarYear, Weekday } from '../../../shared/working-calendar/index.js';
import { CalendarDaySchema, CalendarSchema, CalendarSessionSchema, CalendarYearSchema } from '../persistence/calendar.schema.js';
import { upsertRows } from '../persistence/upsert-rows.js';
import type { SeedStep } from './seed-step.js';

/** A calendar as a file: the definition with the legal source of each year and, unless it is the national one, its agency. */
export interface CalendarFile extends CalendarDefinition {
  readonly agencyCode?: string;
  readonly years: readonly (CalendarYear & { readonly source: string })[];
}

/** One step that writes a version of a calendar whole: what an earlier load of the same version had more is taken away. */
export function calendarStep(file: CalendarFile): SeedStep {
  const tables = rowsOf(file);
  return {
    rows: tables.reduce((sum, [, rows]) => sum + rows.length, 0),
    run: async (database, client) => {
      for (const table of ['calendar_session', 'calendar_day', 'calendar_year']) {
        await client.query(`delete from agencies.${table} where calendar_id = $1 and version = $2`, [file.id, file.version]);
      }
      for (const [schema, rows] of tables) await upsertRows(database, client, schema, rows);
    },
  };
}

function rowsOf(file: CalendarFile): readonly (readonly [EntitySchema, readonly object[]])[] {
  const { id, version, agencyCode = null, standardDayMinutes = 480, returnHour = null, countCounterSessions = false } = file;
  const key = { calendarId: id, version };
  const sessions = file.weeklySessions.flatMap(({ validFrom, days }) =>
    Object.entries(days).flatMap(([weekday, times]) =>
      times.map(({ from, to, counterOnly = false }) => ({ ...key, validFrom, weekday: Number(weekday) as Weekday, opens: from, closes: to, counterOnly })),
    ),
  );
  const days = [
    ...file.daysOff.map((day) => ({ ...key, kind: 'off', day: day.date, name: day.name, nameEn: day.nameEn, source: day.source })),
    ...file.makeUpDays.map((day) => ({ ...key, kind: 'make-up', day: day.date, name: day.name, nameEn: day.nameEn, likeWeekday: day.likeWeekday, source: day.source })),
  ];
  return [
    [CalendarSchema, [{ id, version, agencyCode, standardDayMinutes, returnHour, countCounterSessions }]],
    [CalendarSessionSchema, sessions],
    [CalendarDaySchema, days],
    [CalendarYearSchema, file.years.map(({ year, status, source }) => ({ ...key, year, status, source }))],
  ];
}
