import type { Database } from '../../src/platform/database/database.js';

const PARTS = [
  ['session', 'valid_from, weekday, opens, closes, counter_only'],
  ['year', 'year, status, source'],
  ['day', 'day, kind, name, name_en, like_weekday, source'],
] as const;

/** Writes a new version of the national calendar with one more day off; processes see it when they refresh their reference. */
export async function addDayOff(database: Database, day: string, from: number): Promise<void> {
  await database.batch(async (client) => {
    await client.query(
      `insert into agencies.calendar select id, $1::int4 + 1, agency_code, standard_day_minutes, return_hour, count_counter_sessions, origin
       from agencies.calendar where id = 'vn-national' and version = $1::int4`,
      [from],
    );
    for (const [table, columns] of PARTS) {
      await client.query(
        `insert into agencies.calendar_${table} (calendar_id, version, ${columns}) select calendar_id, $1::int4 + 1,
          ${columns} from agencies.calendar_${table}
         where calendar_id = 'vn-national' and version = $1::int4`,
        [from],
      );
    }
    await client.query(
      `insert into agencies.calendar_day values ('vn-national', $1::int4 + 1, $2::date, 'off', 'Nghỉ bù', null, null, 'CV 1/VPCP')`,
      [from, day],
    );
    await client.query('update agencies.revision set revision = revision + 1 where id = 1');
  });
}
