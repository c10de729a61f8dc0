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
import type { StatedAgency } from '../../../src/modules/agencies/domain/registered-agency.js';
import { agencyIdOf } from '../../../src/modules/agencies/persistence/agency.repository.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { agenciesHouse, ISSUER } from './agencies-house.js';
import { FromBefore } from './from-before.js';
import { agencyCommands } from './agency-commands.js';

const file = new URL('../../../src/seed/agencies/agencies.json', import.meta.url);
const SHIPPED = JSON.parse(readFileSync(file, 'utf8')) as StatedAgency[];

/** What the version before reads of agencies. */
const READ_OF_BEFORE = `
  select code, name, level, parent_code as "parentCode", province_code as "provinceCode", valid_from::text as "validFrom",
    valid_to::text as "validTo" from agencies.agency where plain_name is not null order by code`;

describe('agencies from before they had streams', () => {
  let house: Awaited<ReturnType<typeof agenciesHouse>>;
  let old: FromBefore;
  let owner: DataSource;
  beforeAll(async () => {
    house = await agenciesHouse();
    old = await FromBefore.open(house.ownerUrl);
    ({ owner } = old);
    await old.migrate(new AgenciesCalendarStreams1764440009600(), new AgenciesCalendarStreamsFinish1764440009601());
    await owner.query(
      `insert into agencies.agency (code, name, level, parent_code, province_code, valid_from, valid_to, source)
       select code, name, level, "parentCode", "provinceCode", "validFrom", "validTo", source from jsonb_to_recordset($1::jsonb)
         as r (code text, name text, level text, "parentCode" text, "provinceCode" text, "validFrom" date, "validTo" date, source text)`,
      [JSON.stringify(SHIPPED)],
    );
  });
  afterAll(async () => {
    await owner.destroy();
    await house.close();
  });

  it('have ids and terms, while the version before goes on reading what it reads', async () => {
    const before = await owner.query<unknown[]>(READ_OF_BEFORE);
    expect(before).toHaveLength(SHIPPED.length);
    await old.migrate(
      new AgenciesStreams1764440009700(),
      new AgenciesSuccessors1764440070000(),
      new AgenciesAbsences1764440093000(),
      new AgenciesRunningDeadlines1764440097000(),
      new AgenciesCalendarsClosed1764440099200(),
    );
    // As the application, which has to be allowed to.
    expect(await house.database.read(READ_OF_BEFORE)).toEqual(before);
    const ids = await house.database.read<{ code: string; id: string }>('select code, id from agencies.agency');
    expect(ids.filter(({ code, id }) => id !== agencyIdOf(code))).toEqual([]);
  });

  it('get their streams once, by two replicas at once and again, before and after migrating is finished, and are the same', async () => {
    await Promise.all([house.seed.execute(undefined, ISSUER), house.replica.seed.execute(undefined, ISSUER)]);
    await old.migrate(new AgenciesStreamsFinish1764440009790());
    await house.database.write(`delete from platform.seed_state where name = 'agencies.units'`);
    await Promise.all([house.seed.execute(undefined, ISSUER), house.replica.seed.execute(undefined, ISSUER)]);
    const types = await house.database.read(
      `select e.type, count(*)::int4 as n, max(e.seq) as last from journal.entry e join agencies.agency a on a.id = e.stream_id group by 1`,
    );
    expect(types).toEqual([{ type: 'agencies.agency-adopted.v1', n: SHIPPED.length, last: 1 }]);
    expect((await verifyJournal(house.url, () => undefined)).breaks).toEqual([]);
    const { tree } = await house.reference.refresh();
    for (const stated of SHIPPED) expect(stated).toMatchObject(tree.find(stated.code)!);
  });

  it('can be changed then', async () => {
    const desk = agencyCommands(house);
    const admin = await desk.administratorOf('H21');
    expect(await desk.change(admin, 'H21.19.03', { name: 'Tên mới' }, 1)).toEqual({ code: 'H21.19.03', version: 2 });
  });
});
