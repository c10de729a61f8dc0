import { readFileSync } from 'node:fs';
import type { CalendarFile } from '../../../src/modules/agencies/domain/take-over-years.js';
import { calendarStep } from '../../../src/modules/agencies/seed/calendar-steps.js';
import { closingOn } from '../../../src/shared/working-calendar/index.js';
import { agenciesHouse } from './agencies-house.js';

const shipped = JSON.parse(
  readFileSync(new URL('../../../src/seed/calendar/national-calendar.json', import.meta.url), 'utf8'),
) as CalendarFile;
const provisional = ['05', '06', '07', '08', '09', '10', '11'].map((day) => ({
  date: `2027-02-${day}`,
  name: 'Tết Nguyên đán (tạm tính)',
  source: 'Tạm tính',
}));

/** The calendar as it was shipped before 2027 was decided. */
const beforeDecision: CalendarFile = {
  ...shipped,
  version: 1,
  years: shipped.years.map((year) => (year.year === 2027 ? { ...year, status: 'provisional' as const, source: 'Tạm tính' } : year)),
  daysOff: [...shipped.daysOff.filter(({ date }) => !date.startsWith('2027-02')), ...provisional],
};

describe('a running installation whose product knows a year better', () => {
  let house: Awaited<ReturnType<typeof agenciesHouse>>;
  const rows = (id: string, version: number) =>
    house.database.read(
      `select day::text, kind, name from agencies.calendar_day where calendar_id = $1 and version = $2
        and extract(year from day) = 2027 order by day`,
      [id, version],
    );

  beforeAll(async () => {
    house = await agenciesHouse();
    await house.database.batch((client) => calendarStep(beforeDecision).run(house.database, client));
    await house.database.batch(async (client) => {
      await client.query(
        `insert into agencies.calendar (id, version, agency_code, standard_day_minutes, count_counter_sessions)
          values ('y-te', 1, 'H21.19', 480, false)`,
      );
      for (const [table, columns] of [
        ['session', 'valid_from, weekday, opens, closes, counter_only'],
        ['year', 'year, status, source'],
        ['day', 'day, kind, name, name_en, like_weekday, source'],
      ]) {
        await client.query(
          `insert into agencies.calendar_${table} (calendar_id, version, ${columns}) select 'y-te', 1,
            ${columns} from agencies.calendar_${table} where calendar_id = 'vn-national'`,
        );
      }
      await client.query(
        `insert into agencies.calendar_day values ('y-te', 1, '2027-02-26', 'off', 'Ngày Thầy thuốc Việt Nam', null, null, 'QĐ 1/QĐ-SYT')`,
      );
    });
  });
  afterAll(() => house.close());

  it('has the decided days as a new version, in the national calendar and in those that agencies set themselves', async () => {
    const before = await rows('vn-national', 1);
    await house.seed.execute();
    expect(await house.database.read('select id, version, origin from agencies.calendar order by id, version')).toEqual([
      { id: 'vn-national', version: 1, origin: 'product' },
      { id: 'vn-national', version: 2, origin: 'product' },
      { id: 'y-te', version: 1, origin: 'own' },
      { id: 'y-te', version: 2, origin: 'own' },
    ]);
    expect(await rows('vn-national', 1)).toEqual(before);
    for (const agencyCode of [undefined, 'H21.19']) {
      const calendar = await house.calendars.forAgency(agencyCode);
      expect([closingOn(calendar, '2027-02-04'), closingOn(calendar, '2027-02-11')]).toEqual([null, new Date('2027-02-11T17:00:00+07:00')]);
      expect((await house.calendars.yearOf(agencyCode, 2027)).status).toBe('decided');
    }
    expect(closingOn(await house.calendars.forAgency('H21.19'), '2027-02-26')).toBeNull();
  });

  it('keeps the earlier version for the deadlines that stand on it', async () => {
    const standing = await house.calendars.standing({ calendarId: 'vn-national', calendarVersion: 1, agencyCode: 'H21.16' });
    expect([standing.ref.version, closingOn(standing, '2027-02-11')]).toEqual([1, null]);
    expect((await house.calendars.standing({ calendarId: null, calendarVersion: null, agencyCode: 'H21.16' })).ref.version).toBe(2);
    expect(await house.calendars.inUse()).toEqual([
      { id: 'y-te', version: 2 },
      { id: 'vn-national', version: 2 },
    ]);
  });

  it('writes nothing when nothing has changed, also from a file of another spelling', async () => {
    await house.database.batch((client) =>
      calendarStep({ ...shipped, version: 1, daysOff: shipped.daysOff.toReversed() }).run(house.database, client),
    );
    expect(await house.database.read('select count(*)::int as n from agencies.calendar')).toEqual([{ n: 4 }]);
  });
});
