import { readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { AgenciesCalendarStreams1764440009600 } from '../../../migrations/1764440009600-agencies-calendar-streams.js';
import { AgenciesCalendarStreamsFinish1764440009601 } from '../../../migrations/1764440009601-agencies-calendar-streams-finish.js';
import { AgenciesStreams1764440009700 } from '../../../migrations/1764440009700-agencies-streams.js';
import { AgenciesStreamsFinish1764440009790 } from '../../../migrations/1764440009790-agencies-streams-finish.js';
import { AgenciesSuccessors1764440070000 } from '../../../migrations/1764440070000-agencies-successors.js';
import { AgenciesCalendarsClosed1764440099200 } from '../../../migrations/1764440099200-agencies-calendars-closed.js';
import { AgenciesRunningDeadlines1764440097000 } from '../../../migrations/1764440097000-agencies-running-deadlines.js';
import { AgenciesAbsences1764440093000 } from '../../../migrations/1764440093000-agencies-absences.js';
import { type CalendarContent, type CalendarFile, tidied } from '../../../src/modules/agencies/domain/calendar-content.js';
import { calendarStreamId } from '../../../src/modules/agencies/persistence/calendar.repository.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { agenciesHouse } from './agencies-house.js';
import { FromBefore } from './from-before.js';

const {
  id: _,
  version: __,
  ...national
} = JSON.parse(readFileSync(new URL('../../../src/seed/calendar/national-calendar.json', import.meta.url), 'utf8')) as CalendarFile;
const ofHealth: CalendarContent = {
  ...national,
  standardDayMinutes: 450,
  returnHour: '16:00',
  countCounterSessions: true,
  weeklySessions: [
    ...national.weeklySessions,
    { validFrom: '2026-06-01', days: { 1: [{ from: '07:00', to: '11:30' }], 6: [{ from: '07:30', to: '10:00', counterOnly: true }] } },
  ],
  makeUpDays: [{ date: '2026-01-10', name: 'Làm bù', likeWeekday: 5, source: 'CV 1' }],
};

/** What the version before reads of a calendar. */
const READ_OF_BEFORE = `
  select c.id, c.version, c.agency_code, c.origin, c.standard_day_minutes, c.return_hour, c.count_counter_sessions,
    (select json_agg(s order by s.valid_from, s.weekday, s.opens) from (select * from agencies.calendar_session) s
      where s.calendar_id = c.id and s.version = c.version) as sessions,
    (select json_agg(d order by d.day) from (select calendar_id, version, day, kind, name, name_en, like_weekday, source
      from agencies.calendar_day) d where d.calendar_id = c.id and d.version = c.version) as days,
    (select json_agg(y order by y.year) from (select * from agencies.calendar_year) y
      where y.calendar_id = c.id and y.version = c.version) as years
  from agencies.calendar c order by c.id, c.version`;

describe('working calendars from before they had streams', () => {
  let house: Awaited<ReturnType<typeof agenciesHouse>>;
  let old: FromBefore;
  let owner: DataSource;
  beforeAll(async () => {
    house = await agenciesHouse();
    old = await FromBefore.open(house.ownerUrl);
    ({ owner } = old);
    await write('vn-national', 1, null, { ...national, daysOff: national.daysOff.slice(0, 40) });
    await write('vn-national', 2, null, national);
    await write('y-te', 1, 'H21.19', ofHealth);
  });
  afterAll(async () => {
    await owner.destroy();
    await house.close();
  });

  /** Writes a version as the version before did. */
  async function write(id: string, version: number, agencyCode: string | null, content: CalendarContent): Promise<void> {
    const { standardDayMinutes = 480, returnHour = null, countCounterSessions = false } = content;
    await owner.query('insert into agencies.calendar values ($1, $2, $3, $4, $5, $6, $7)', [
      id,
      version,
      agencyCode,
      standardDayMinutes,
      returnHour,
      countCounterSessions,
      agencyCode === null ? 'product' : 'own',
    ]);
    for (const { validFrom, days } of content.weeklySessions)
      for (const [weekday, sessions] of Object.entries(days))
        for (const { from, to, counterOnly = false } of sessions)
          await owner.query('insert into agencies.calendar_session values ($1, $2, $3, $4, $5, $6, $7)', [
            id,
            version,
            validFrom,
            Number(weekday),
            from,
            to,
            counterOnly,
          ]);
    for (const [kind, days] of [
      ['off', content.daysOff],
      ['make-up', content.makeUpDays],
    ] as const)
      for (const { date, name, nameEn = null, likeWeekday = null, source } of days as CalendarContent['makeUpDays'])
        await owner.query('insert into agencies.calendar_day values ($1, $2, $3, $4, $5, $6, $7, $8)', [
          id,
          version,
          date,
          kind,
          name,
          nameEn,
          likeWeekday,
          source,
        ]);
    for (const { year, status, source } of content.years)
      await owner.query('insert into agencies.calendar_year values ($1, $2, $3, $4, $5)', [id, version, year, status, source]);
  }

  it('say the same in one row each, while the version before goes on reading what it reads', async () => {
    const before = await owner.query<unknown[]>(READ_OF_BEFORE);
    await old.migrate(new AgenciesCalendarStreams1764440009600());
    // As the application, which has to be allowed to.
    expect(await house.database.read(READ_OF_BEFORE)).toEqual(before);
    expect(
      await house.database.read(
        `select c.id, c.code, c.agency_code, v.version, v.effective_from::text as from, v.origin, v.published_at, v.decision, v.content
         from agencies.working_calendar c join agencies.calendar_version v on v.calendar_id = c.id order by c.code, v.version`,
      ),
    ).toEqual(
      [
        {
          code: 'vn-national',
          agency_code: null,
          version: 1,
          origin: 'product',
          content: { ...national, daysOff: national.daysOff.slice(0, 40) },
        },
        { code: 'vn-national', agency_code: null, version: 2, origin: 'product', content: national },
        { code: 'y-te', agency_code: 'H21.19', version: 1, origin: 'own', content: ofHealth },
      ].map(({ content, ...row }) => ({
        ...row,
        id: calendarStreamId(row.code),
        from: '2024-01-01',
        published_at: null,
        decision: null,
        content: tidied(content),
      })),
    );
  });

  it('are adopted once, by two replicas at once and again, with an entry that says how they stood, and nothing else', async () => {
    // What comes after is there too: the seed of today reads it.
    await old.migrate(
      new AgenciesCalendarStreamsFinish1764440009601(),
      new AgenciesStreams1764440009700(),
      new AgenciesStreamsFinish1764440009790(),
      new AgenciesSuccessors1764440070000(),
      new AgenciesAbsences1764440093000(),
      new AgenciesRunningDeadlines1764440097000(),
      new AgenciesCalendarsClosed1764440099200(),
    );
    await Promise.all([house.seed.execute(), house.replica.seed.execute()]);
    await house.database.write(`delete from platform.seed_state where name = 'agencies.calendar'`);
    await house.seed.execute();
    const entries = await house.database.read<{ type: string; facts: { versions: { versionNo: number; content: object }[] } }>(
      'select type, facts from journal.entry where stream_id = any($1::uuid[]) order by stream_id',
      [['vn-national', 'y-te'].map(calendarStreamId)],
    );
    expect(entries.map(({ type }) => type)).toEqual(['agencies.calendar-adopted.v1', 'agencies.calendar-adopted.v1']);
    const known = entries.find(({ facts }) => facts.versions.length === 2)!.facts;
    expect(known).toMatchObject({
      code: 'vn-national',
      agencyCode: null,
      versions: [{ versionNo: 1 }, { versionNo: 2, effectiveFrom: '2024-01-01', origin: 'product', decision: null }],
    });
    expect(known.versions[1]!.content).toEqual(tidied(national));
    expect(await house.calendars.movingTo()).toEqual([
      { id: 'y-te', version: 1 },
      { id: 'vn-national', version: 2 },
    ]);
    expect((await verifyJournal(house.url, () => undefined)).breaks).toEqual([]);
  });
});
