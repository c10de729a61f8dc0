import { readFileSync } from 'node:fs';
import type { CalendarFile } from '../../../src/modules/agencies/domain/calendar-content.js';
import type { StatedVersion } from '../../../src/modules/agencies/domain/calendar-addition.js';
import { CalendarHistoryReader } from '../../../src/modules/agencies/persistence/calendar-history.reader.js';
import { CalendarRepository } from '../../../src/modules/agencies/persistence/calendar.repository.js';
import { OpenCalendar } from '../../../src/modules/agencies/use-cases/open-calendar.js';
import { PublishCalendarVersion } from '../../../src/modules/agencies/use-cases/publish-calendar-version.js';
import { Aggregates } from '../../../src/platform/commands/aggregates.js';
import { Transactions } from '../../../src/platform/commands/transactions.js';
import { withRequestContext } from '../../../src/platform/context/request-context.js';
import { InTransactionListeners } from '../../../src/platform/journal/in-transaction-listeners.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import type { Actor } from '../../../src/shared/actor.js';
import { grantOf } from '../../../src/shared/grant.js';
import { closingOn } from '../../../src/shared/working-calendar/index.js';
import { agenciesHouse, ISSUER } from './agencies-house.js';

const {
  id: _,
  version: __,
  ...national
} = JSON.parse(readFileSync(new URL('../../../src/seed/calendar/national-calendar.json', import.meta.url), 'utf8')) as CalendarFile;

describe('calendars of agencies on two replicas', () => {
  let house: Awaited<ReturnType<typeof agenciesHouse>>;
  let desks: readonly ReturnType<typeof commandsOf>[];
  let administrator: Actor;
  beforeAll(async () => {
    house = await agenciesHouse();
    await house.seed.execute();
    desks = [commandsOf(house), commandsOf(house.replica)];
    const scope = (await house.agencies.scopeOf('H21')) ?? [];
    const subject = 'quan-tri';
    administrator = {
      id: '00000000-0000-8000-8000-0000000000a1',
      kind: 'officer',
      issuer: ISSUER,
      subject,
      name: subject,
      grants: [grantOf(['administrator'], scope, 'H21')],
      agencyCode: 'H21',
    };
  });
  afterAll(() => house.close());

  function commandsOf({ database, reference }: Pick<typeof house, 'database' | 'reference'>) {
    const transactions = new Transactions(database, house.clock);
    const calendars = new CalendarRepository(new Aggregates(database, transactions, new InTransactionListeners(), house.clock), database);
    const open = new OpenCalendar(transactions, calendars, reference, house.clock);
    const publish = new PublishCalendarVersion(transactions, calendars, reference, house.clock);
    const asked = { traceId: 'test', actor: administrator };
    return {
      open: (agencyCode: string, from: string, ...days: string[]) =>
        withRequestContext(asked, () => open.execute(agencyCode, off(from, days), administrator)),
      publish: (code: string, from: string, ...days: string[]) =>
        withRequestContext(asked, () => publish.execute(code, 'any', off(from, days), administrator)),
    };
  }
  const off = (effectiveFrom: string, days: readonly string[]): StatedVersion => ({
    decision: { number: '12/QĐ-UBND', issuer: 'UBND', signedOn: '2026-11-02' },
    effectiveFrom,
    isAddition: false,
    parts: { ...national, daysOff: [...national.daysOff, ...days.map((date) => ({ date, name: 'Nghỉ', source: '12/QĐ-UBND' }))] },
  });
  const outcomes = (work: readonly Promise<{ versionNo: number }>[]) =>
    Promise.all(
      work.map((each) =>
        each.then(
          ({ versionNo }) => versionNo,
          (error: { code?: string }) => error.code,
        ),
      ),
    );

  it('are opened once, by two at once too, and are what both replicas compute by when they look', async () => {
    const both = await outcomes(desks.map(({ open }) => open('H21.19', '2026-11-24', '2026-11-25')));
    expect(both.toSorted()).toEqual([1, 'CALENDAR_EXISTS']);
    expect(await outcomes([desks[0]!.open('H08', '2026-11-24')])).toEqual(['AGENCY_OUT_OF_REACH']);
    await house.database.write(`update agencies.agency set valid_to = '2026-11-24' where code = 'H21.217'`);
    await house.database.write('update agencies.revision set revision = revision + 1 where id = 1');
    for (const from of ['2026-11-02', '2026-12-01'])
      expect(await outcomes([desks[0]!.open('H21.217', from)])).toEqual(['CALENDAR_AGENCY_NOT_IN_FORCE']);
    for (const { calendars, reference } of [house, house.replica]) {
      await reference.revision();
      expect(closingOn(await calendars.forAgency('H21.19.03'), '2026-11-25')).toBeNull();
      expect(closingOn(await calendars.forAgency('H21.16'), '2026-11-25')).not.toBeNull();
    }
  });

  it('get one number after the other from publications at once, each raising the revision, and the earlier ones stay', async () => {
    const before = await house.replica.reference.revision();
    const numbers = await outcomes([
      desks[0]!.publish('H21.19', '2026-12-01', '2026-11-25', '2026-12-02'),
      desks[1]!.publish('h21.19', '2026-12-01', '2026-11-25', '2026-12-03'),
    ]);
    expect(numbers.toSorted()).toEqual([2, 3]);
    expect(await house.replica.reference.revision()).toBe(before + 2);
    expect((await house.replica.calendars.forAgency('H21.19')).ref).toEqual({ id: 'H21.19', version: 3 });
    const first = await house.replica.calendars.standing({ calendarId: 'H21.19', calendarVersion: 1, agencyCode: 'H21.19' });
    expect([first.ref.version, closingOn(first, '2026-12-02') === null, closingOn(first, '2026-12-03') === null]).toEqual([
      1,
      false,
      false,
    ]);
    expect((await verifyJournal(house.url, () => undefined)).breaks).toEqual([]);
  });

  it('are in force from their date on, in local time, and one that was replaced before it began never is', async () => {
    const history = new CalendarHistoryReader(house.database);
    const states = async (on: string) =>
      (await history.of('H21.19', on, undefined, 50))?.versions.items.map(({ versionNo, state }) => `${versionNo} ${state}`);
    expect(await states('2026-11-23')).toEqual(['3 upcoming', '2 ended', '1 upcoming']);
    expect(await states('2026-11-30')).toEqual(['3 upcoming', '2 ended', '1 in-force']);
    expect(await states('2026-12-01')).toEqual(['3 in-force', '2 ended', '1 ended']);
    const page = await history.of('h21.19', '2026-12-01', undefined, 2);
    expect([page?.newestVersionNo, page?.inForceVersionNo, page?.versions.items.length]).toEqual([3, 3, 2]);
    const rest = await history.of('h21.19', '2026-12-01', page?.versions.next, 2);
    expect(rest?.versions.items.map(({ versionNo }) => versionNo)).toEqual([1]);
  });
});
