import type { CalendarOrigin, OwnedCalendar } from '../domain/agency-calendars.js';
import type {
  CalendarYear,
  MakeUpDay,
  NamedDay,
  SessionTimes,
  WeeklySessions,
  Weekday,
  YearStatus,
} from '../../../shared/working-calendar/index.js';

interface SessionRow {
  readonly validFrom: string;
  readonly weekday: Weekday;
  readonly opens: string;
  readonly closes: string;
  readonly counterOnly: boolean;
}

interface DayRow {
  readonly date: string;
  readonly kind: 'off' | 'make-up';
  readonly name: string;
  readonly nameEn: string | null;
  readonly likeWeekday: Weekday | null;
  readonly source: string;
}

interface CalendarRow {
  readonly id: string;
  readonly version: number;
  readonly agencyCode: string | null;
  readonly origin: CalendarOrigin;
  readonly standardDayMinutes: number;
  readonly returnHour: string | null;
  readonly countCounterSessions: boolean;
  readonly sessions: readonly SessionRow[];
  readonly days: readonly DayRow[];
  readonly years: readonly { readonly year: number; readonly status: YearStatus; readonly source: string }[];
}

/** Runs a query: a pool's or an open transaction's. */
export type Read = <Row extends object>(text: string, values: unknown[]) => Promise<Row[]>;

const CALENDARS = `
  select c.id, c.version, c.agency_code as "agencyCode", c.origin, c.standard_day_minutes as "standardDayMinutes",
         c.return_hour as "returnHour", c.count_counter_sessions as "countCounterSessions",
         coalesce((select jsonb_agg(jsonb_build_object('validFrom', s.valid_from, 'weekday', s.weekday, 'opens', s.opens,
         'closes', s.closes, 'counterOnly', s.counter_only)
                     order by s.valid_from, s.weekday, s.opens)
                   from agencies.calendar_session s where s.calendar_id = c.id and s.version = c.version), '[]') as sessions,
         coalesce((select jsonb_agg(jsonb_build_object('date', d.day, 'kind', d.kind, 'name', d.name, 'nameEn', d.name_en,
         'likeWeekday', d.like_weekday, 'source', d.source) order by d.day)
                   from agencies.calendar_day d where d.calendar_id = c.id and d.version = c.version), '[]') as days,
         coalesce((select jsonb_agg(jsonb_build_object('year', y.year, 'status', y.status, 'source', y.source) order by y.year)
                   from agencies.calendar_year y where y.calendar_id = c.id and y.version = c.version), '[]') as years
  from agencies.calendar c`;

/** Reads the version in use (the highest) of every calendar. */
export async function readCalendars(read: Read): Promise<OwnedCalendar[]> {
  const rows = await read<CalendarRow>(
    `${CALENDARS} where c.version = (select max(newest.version) from agencies.calendar newest where newest.id = c.id) order by c.id`,
    [],
  );
  return rows.map(calendarOf);
}

/** Reads one version of a calendar, in use or not. */
export async function readCalendar(read: Read, id: string, version: number): Promise<OwnedCalendar | undefined> {
  const [row] = await read<CalendarRow>(`${CALENDARS} where c.id = $1 and c.version = $2::int4`, [id, version]);
  return row && calendarOf(row);
}

/** Reads the newest version of a calendar that was shipped with the product. */
export async function readShippedCalendar(read: Read, id: string): Promise<OwnedCalendar | undefined> {
  const [row] = await read<CalendarRow>(`${CALENDARS} where c.id = $1 and c.origin = 'product' order by c.version desc limit 1`, [id]);
  return row && calendarOf(row);
}

function calendarOf(row: CalendarRow): OwnedCalendar {
  return {
    agencyCode: row.agencyCode,
    origin: row.origin,
    yearSources: row.years.map(({ year, source }) => ({ year, source })),
    definition: {
      id: row.id,
      version: row.version,
      standardDayMinutes: row.standardDayMinutes,
      ...(row.returnHour === null ? {} : { returnHour: row.returnHour }),
      countCounterSessions: row.countCounterSessions,
      years: row.years.map(({ year, status }): CalendarYear => ({ year, status })),
      weeklySessions: weeksOf(row.sessions),
      daysOff: row.days.filter(({ kind }) => kind === 'off').map(namedDayOf),
      makeUpDays: row.days
        .filter(({ kind }) => kind === 'make-up')
        .map((day): MakeUpDay => ({ ...namedDayOf(day), ...(day.likeWeekday === null ? {} : { likeWeekday: day.likeWeekday }) })),
    },
  };
}

function namedDayOf({ date, name, nameEn, source }: DayRow): NamedDay {
  return { date, name, ...(nameEn === null ? {} : { nameEn }), source };
}

/** Sessions by the date from which they hold and by weekday; the rows come in that order. */
function weeksOf(rows: readonly SessionRow[]): WeeklySessions[] {
  const weeks = new Map<string, Partial<Record<Weekday, SessionTimes[]>>>();
  for (const { validFrom, weekday, opens, closes, counterOnly } of rows) {
    const days = weeks.get(validFrom) ?? {};
    weeks.set(validFrom, days);
    (days[weekday] ??= []).push({ from: opens, to: closes, ...(counterOnly ? { counterOnly } : {}) });
  }
  return [...weeks].map(([validFrom, days]) => ({ validFrom, days }));
}
