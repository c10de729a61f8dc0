import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The id that `namedId` gives a working calendar: UUID version 8 from SHA-256 over the name. */
const HASH = `sha256(convert_to('mot-cua:calendar:' || id, 'UTF8'))`;
const NAMED_ID = `encode(substring(
  set_byte(set_byte(${HASH}, 6, get_byte(${HASH}, 6) & 15 | 128), 8, get_byte(${HASH}, 8) & 63 | 128) from 1 for 16), 'hex')::uuid`;

/** A JSON list of what a query has of a version `c`. */
const list = (row: string, from: string, order: string): string =>
  `coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(${row})) order by ${order}) from agencies.calendar_${from}
    and calendar_id = c.id and version = c.version), '[]')`;
const DAY = `'date', day, 'name', name, 'nameEn', name_en, 'source', source`;

/** The weeks of a version `c` as the arithmetic takes them: by the date from which they hold, sessions by weekday. */
const WEEKS = `
  coalesce((select jsonb_agg(jsonb_build_object('validFrom', w.valid_from, 'days', w.days) order by w.valid_from) from (
    select d.valid_from, jsonb_object_agg(d.weekday, d.sessions) as days from (
      select valid_from, weekday, jsonb_agg(jsonb_build_object('from', opens, 'to', closes)
        || case when counter_only then '{"counterOnly": true}'::jsonb else '{}' end order by opens) as sessions
      from agencies.calendar_session where calendar_id = c.id and version = c.version group by valid_from, weekday) d
    group by d.valid_from) w), '[]')`;

/**
 * A working calendar gets a root by code, which has a stream, and each version becomes one row with all that it says: nothing can be added
 * to what was published. Its streams are begun by the application when it starts (`Adoptions`). What was used at once held from the
 * first day of its calendar. Replicas of the version before go on reading what they know as views.
 */
export class AgenciesCalendarStreams1764440009600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agencies.working_calendar (id uuid not null, code text not null, agency_code text,
        constraint working_calendar_pk primary key (id), constraint working_calendar_code_uq unique (code))`);
    await runner.query(`
      create table agencies.calendar_version (calendar_id uuid not null, version int4 not null, effective_from date not null,
        published_at timestamptz, origin text not null, decision jsonb, content jsonb not null,
        constraint calendar_version_pk primary key (calendar_id, version))`);
    await runner.query(`
      insert into agencies.working_calendar (id, code, agency_code)
      select ${NAMED_ID}, id, agency_code
      from (select distinct on (id) id, agency_code from agencies.calendar order by id, version desc) c`);
    await runner.query(`
      insert into agencies.calendar_version (calendar_id, version, effective_from, origin, content)
      select w.id, c.version, make_date(coalesce((select min(year) from agencies.calendar_year y where y.calendar_id = c.id
          and y.version = c.version), 1970), 1, 1), c.origin,
        jsonb_strip_nulls(jsonb_build_object('standardDayMinutes', c.standard_day_minutes, 'returnHour', c.return_hour,
          'countCounterSessions', c.count_counter_sessions, 'weeklySessions', ${WEEKS},
          'years', ${list(`'year', year, 'status', status, 'source', source`, 'year where true', 'year')},
          'daysOff', ${list(DAY, `day where kind = 'off'`, 'day')},
          'makeUpDays', ${list(`${DAY}, 'likeWeekday', like_weekday`, `day where kind = 'make-up'`, 'day')}))
      from agencies.calendar c join agencies.working_calendar w on w.code = c.id`);
    for (const table of ['calendar_session', 'calendar_day', 'calendar_year', 'calendar'])
      await runner.query(`drop table agencies.${table}`);
    await this.views(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }

  private async views(runner: QueryRunner): Promise<void> {
    const view = (name: string, columns: string, lists = ''): Promise<unknown> =>
      runner.query(`create view agencies.${name} as select ${columns} from agencies.working_calendar c
        join agencies.calendar_version v on v.calendar_id = c.id${lists}`);
    const key = 'c.code as calendar_id, v.version';
    const day = (
      kind: string,
      member: string,
    ): string => `select ${key}, (d ->> 'date')::date as day, '${kind}' as kind, d ->> 'name' as name,
      d ->> 'nameEn' as name_en, (d ->> 'likeWeekday')::int4 as like_weekday, d ->> 'source' as source
      from agencies.working_calendar c join agencies.calendar_version v on v.calendar_id = c.id,
        jsonb_array_elements(v.content -> '${member}') d`;
    await view(
      'calendar',
      `c.code as id, v.version, c.agency_code, (v.content ->> 'standardDayMinutes')::int4 as standard_day_minutes,
        v.content ->> 'returnHour' as return_hour, (v.content ->> 'countCounterSessions')::bool as count_counter_sessions, v.origin`,
    );
    await view(
      'calendar_session',
      `${key}, (w ->> 'validFrom')::date as valid_from, d.key::int4 as weekday, s ->> 'from' as opens, s ->> 'to' as closes,
        coalesce((s ->> 'counterOnly')::bool, false) as counter_only`,
      `, jsonb_array_elements(v.content -> 'weeklySessions') w, jsonb_each(w -> 'days') d, jsonb_array_elements(d.value) s`,
    );
    await view(
      'calendar_year',
      `${key}, (y ->> 'year')::int4 as year, y ->> 'status' as status, y ->> 'source' as source`,
      `, jsonb_array_elements(v.content -> 'years') y`,
    );
    await runner.query(`create view agencies.calendar_day as ${day('off', 'daysOff')} union all ${day('make-up', 'makeUpDays')}`);
  }
}
