import { readFileSync } from 'node:fs';
import type { CalendarFile } from '../../../src/modules/agencies/domain/calendar-content.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { closingOn } from '../../../src/shared/working-calendar/index.js';
import { calendarEntry } from '../../support/added-day-off.js';
import { writeCalendar } from '../../support/written-calendar.js';
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
  const contentOf = async (code: string, version: number) =>
    (
      await house.database.read<{ content: CalendarFile }>(
        `select v.content from agencies.calendar_version v join agencies.working_calendar c on c.id = v.calendar_id
         where c.code = $1 and v.version = $2`,
        [code, version],
      )
    )[0]?.content;
  const VERSIONS = `select c.code, v.version, v.origin, v.effective_from::text as from, journal.version_of(c.id) as stream
    from agencies.calendar_version v join agencies.working_calendar c on c.id = v.calendar_id order by c.code, v.version`;

  beforeAll(async () => {
    house = await agenciesHouse();
    await calendarEntry(house.database).execute(beforeDecision);
    const own = { date: '2027-02-26', name: 'Ngày Thầy thuốc Việt Nam', source: 'QĐ 1/QĐ-SYT' };
    await writeCalendar(house.database, 'y-te', 'H21.19', { ...beforeDecision, daysOff: [...beforeDecision.daysOff, own] });
  });
  afterAll(() => house.close());

  it('has the decided days as a new version, in the national calendar and in those that agencies set themselves', async () => {
    const before = await contentOf('vn-national', 1);
    await Promise.all([house.seed.execute(), house.replica.seed.execute()]);
    expect(await house.database.read(VERSIONS)).toEqual([
      { code: 'vn-national', version: 1, origin: 'product', from: '2024-01-01', stream: 2 },
      { code: 'vn-national', version: 2, origin: 'product', from: '2027-01-01', stream: 2 },
      { code: 'y-te', version: 1, origin: 'own', from: '2024-01-01', stream: 2 },
      { code: 'y-te', version: 2, origin: 'own', from: '2027-01-01', stream: 2 },
    ]);
    expect(await contentOf('vn-national', 1)).toEqual(before);
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
    expect(await house.calendars.movingTo()).toEqual([
      { id: 'y-te', version: 2 },
      { id: 'vn-national', version: 2 },
    ]);
  });

  it('writes nothing when nothing has changed, also from a file of another spelling', async () => {
    const enter = calendarEntry(house.database);
    await enter.execute({ ...shipped, version: 1, daysOff: shipped.daysOff.toReversed() });
    expect(await house.database.read(VERSIONS)).toHaveLength(4);
    expect((await verifyJournal(house.url, () => undefined)).breaks).toEqual([]);
  });
});
