import { CalendarHistoryReader } from '../../../src/modules/agencies/persistence/calendar-history.reader.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { actorIdOf } from '../../../src/platform/auth/actor-id.js';
import { agenciesHouse, ISSUER } from './agencies-house.js';
import { agencyCommands, answerOf, TODAY } from './agency-commands.js';
import { dutyCommands } from './duty-commands.js';
import { officerCommands } from './officer-commands.js';

describe('what is decided about an agency for a later day', () => {
  let house: Awaited<ReturnType<typeof agenciesHouse>>;
  let desk: ReturnType<typeof agencyCommands>;
  beforeAll(async () => {
    house = await agenciesHouse();
    await house.seed.execute(undefined, ISSUER);
    desk = agencyCommands(house);
  });
  afterEach(() => {
    house.clock.at = new Date(`${TODAY}T09:00:00+07:00`);
  });
  afterAll(() => house.close());

  /** Reaches what was founded by now. */
  const province = () => desk.administratorOf('H21');
  const typesOf = async (code: string) =>
    (
      await house.database.read<{ type: string }>(
        'select e.type from journal.entry e join agencies.agency a on a.id = e.stream_id where a.code = $1 order by e.seq',
        [code],
      )
    ).map(({ type }) => type.replace(/^agencies\.agency-(.*)\.v1$/, '$1'));
  const change = async (code: string, changes: object) => answerOf(desk.change(await province(), code, changes));
  const withdraw = async (code: string, from: string, version: number | 'any' = 'any') =>
    answerOf(desk.withdrawTerm(await province(), code, from, version));
  const nameOn = async (code: string, on: string) => (await desk.reader.find(code, on))?.name;

  it('is withdrawn before that day, and what was goes on', async () => {
    const [code, before] = ['H21.195', (await desk.reader.find('H21.195', TODAY))!.name];
    expect(await change(code, { name: 'Tên sai ngày', effectiveFrom: '2099-01-01' })).toBe('done');
    expect(await change(code, { name: 'Tên mới', effectiveFrom: '2026-12-01' })).toBe('AGENCY_CHANGED_LATER');
    expect(await withdraw(code, '2098-12-31')).toBe('AGENCY_TERM_NOT_FOUND');
    expect(await withdraw(code, 'no date')).toBe('AGENCY_TERM_NOT_FOUND');
    expect(await withdraw(code, '2099-01-01', 1)).toBe('VERSION_MOVED');
    expect(await answerOf(desk.withdrawTerm(await desk.administratorOf(code), code, '2099-01-01'))).toBe('AGENCY_DECIDED_ABOVE');
    expect(await desk.withdrawTerm(await province(), code, '2099-01-01', 2)).toEqual({ code, version: 3 });
    expect(await withdraw(code, '2099-01-01')).toBe('AGENCY_TERM_NOT_FOUND');
    expect(await nameOn(code, '2099-01-01')).toBe(before);
    expect(await change(code, { name: 'Tên mới', effectiveFrom: '2026-12-01' })).toBe('done');
    expect(await typesOf(code)).toEqual(['entered', 'changed', 'term-withdrawn', 'changed']);
  });

  it('is withdrawn last first: a later term repeats what the one before it said', async () => {
    const code = 'H21.24.01.24';
    const before = await desk.reader.find(code, TODAY);
    expect(await change(code, { name: 'TÊN SAI', effectiveFrom: '2027-01-01' })).toBe('done');
    expect(await change(code, { parentCode: 'H21.24', effectiveFrom: '2027-02-01' })).toBe('done');
    expect(await withdraw(code, '2027-01-01')).toBe('AGENCY_TERMS_LATER');
    for (const from of ['2027-02-01', '2027-01-01']) expect(await withdraw(code, from)).toBe('done');
    expect(await desk.reader.find(code, '2027-02-01')).toMatchObject({ name: before!.name, parentCode: before!.parentCode });
  });

  it('is asked for its date before for what it changes', async () => {
    const [code, decided] = ['H21.24.01.25', { parentCode: 'H21.24' }];
    expect(await change(code, { ...decided, effectiveFrom: '2026-12-10' })).toBe('done');
    expect(await change(code, { ...decided, effectiveFrom: '2026-12-05' })).toBe('AGENCY_CHANGED_LATER');
    expect(await change(code, { ...decided, effectiveFrom: '2026-12-11' })).toBe('AGENCY_UNCHANGED');
    expect(await withdraw(code, '2026-12-10')).toBe('done');
  });

  it('stays once its day has come, in its first second too', async () => {
    const code = 'H21.134';
    await change(code, { name: 'Từ tháng Mười hai', effectiveFrom: '2026-12-01' });
    house.clock.at = new Date('2026-12-01T00:00:00+07:00');
    expect(await withdraw(code, '2026-12-01')).toBe('AGENCY_TERM_BEGUN');
    expect(await withdraw(code, '2025-07-01')).toBe('AGENCY_TERM_BEGUN');
    house.clock.at = new Date('2026-11-30T23:59:59+07:00');
    expect(await withdraw(code, '2026-12-01')).toBe('done');
  });

  it('is not withdrawn where the agency would come back under one that ends, or towards the caller’s own post', async () => {
    const [code, parent] = ['H21.24.01.28', 'H21.16.91'];
    await desk.found(await province(), { code: parent });
    expect(await change(code, { parentCode: parent })).toBe('done');
    expect(await change(code, { parentCode: 'H21.24', effectiveFrom: '2027-01-01' })).toBe('done');
    await desk.end(await province(), parent, '2027-02-01');
    expect(await withdraw(code, '2027-01-01')).toBe('AGENCY_PARENT_NOT_IN_FORCE');
    expect(await answerOf(desk.withdrawEnding(await province(), parent))).toBe('done');
    const director = { ...(await province()), id: actorIdOf(ISSUER, 'stp-giam-doc') };
    expect(await answerOf(desk.withdrawTerm(director, code, '2027-01-01'))).toBe('done');
    expect(await change(code, { parentCode: 'H21.24', effectiveFrom: TODAY })).toBe('done');
  });

  it('may be the ending, which is withdrawn until its day has come', async () => {
    const code = 'H21.24.01.20';
    expect(await answerOf(desk.withdrawEnding(await province(), code))).toBe('AGENCY_NOT_ENDING');
    await desk.end(await province(), code, '2099-01-01');
    expect((await desk.reader.find(code, TODAY))?.endDecision).toMatchObject({ number: '99/QĐ-UBND' });
    expect(await answerOf(desk.withdrawEnding(await province(), code))).toBe('done');
    expect(await desk.reader.find(code, TODAY)).toMatchObject({ validTo: null, endDecision: null, version: 3 });
    await desk.end(await province(), code, '2026-12-01');
    house.clock.at = new Date('2026-12-01T00:00:00+07:00');
    expect(await answerOf(desk.withdrawEnding(await province(), code))).toBe('AGENCY_OVER');
    expect(await typesOf(code)).toEqual(['entered', 'ended', 'ending-withdrawn', 'ended']);
  });

  it('is not the founding while posts are given there; its duties go with it, and what is entered anew has neither', async () => {
    const [code, officers, duties] = ['H21.16.92', officerCommands(house), dutyCommands(house)];
    await desk.found(await province(), { code, effectiveFrom: '2027-01-01' });
    const admin = await province();
    const { id } = await officers.enrolled();
    const { postId } = await officers.give(id, admin, { agencyCode: code, roles: ['administrator'], validFrom: '2027-01-01' });
    await duties.set(admin, code, { validFrom: '2027-01-01' });
    expect(await withdraw(code, '2027-01-01')).toBe('AGENCY_HAS_POSTS');
    await officers.endPost(admin, { officerId: id, postId });
    expect(await withdraw(code, '2027-01-01')).toBe('done');
    expect((await house.duties.history(code))?.items).toEqual([]);
    expect(await answerOf(duties.set(admin, code, { validFrom: '2027-01-01' }))).toBe('AGENCY_WITHDRAWN');
    expect(await answerOf(officers.give(id, await province(), { agencyCode: code, validFrom: '2027-01-01' }))).toBe(
      'POST_AGENCY_NOT_IN_FORCE',
    );
    // Left over from before this was asked, or given by who knew of the agency still.
    await house.database.write(
      `insert into agencies.post (id, officer_id, agency_code, title, roles, valid_from)
       values (gen_random_uuid(), $1, $2, 'Trưởng phòng', '{agency-head}', '2027-01-01')`,
      [id, code],
    );
    expect(await answerOf(desk.found(admin, { code, parentCode: 'H21.18' }))).toBe('AGENCY_HAS_POSTS');
    await house.database.write('delete from agencies.post where agency_code = $1 and valid_to is null', [code]);
    expect(await answerOf(desk.found(admin, { code, parentCode: 'H21.18' }))).toBe('done');
  });

  it('is not the founding with a calendar that would count in what is entered anew', async () => {
    const [code, history] = ['H21.16.94', new CalendarHistoryReader(house.database)];
    const calendarOf = async () => (await house.calendars.forAgency(code)).ref;
    const anew = { code, parentCode: 'H21.18', effectiveFrom: '2027-02-01' };
    await desk.found(await province(), { code, effectiveFrom: '2027-01-01' });
    const substitute = await province();
    const [own, other] = [substitute.grants[0]!, { ...substitute.grants[0]!, onBehalfOf: actorIdOf(ISSUER, 'vang-mat') }];
    await desk.openCalendar(substitute, code, '2027-01-04', '2027-01-05');
    expect(await calendarOf()).toEqual({ id: code, version: 1 });
    expect(await answerOf(desk.withdrawTerm({ ...substitute, grants: [other, own] }, code, '2027-01-01'))).toBe('done');
    expect(await history.of(code, TODAY, undefined, 10)).toBeUndefined();
    expect(await history.version(code, 1, TODAY)).toBeUndefined();
    await desk.found(await province(), anew);
    expect((await calendarOf()).id).not.toBe(code);
    expect(await desk.openCalendar(await province(), code, '2027-02-01', '2027-02-02')).toMatchObject({ versionNo: 2 });
    expect(await answerOf(desk.openCalendar(await province(), code, '2027-02-01', '2027-02-03'))).toBe('CALENDAR_EXISTS');
    expect(await calendarOf()).toEqual({ id: code, version: 2 });
    expect((await history.of(code, '2027-02-01', undefined, 10))?.versions.items.map(({ versionNo }) => versionNo)).toEqual([2]);
    const entries = await house.database.read(
      `select e.type, e.facts->>'sinceVersion' as since, e.on_behalf_of as principal from journal.entry e
       join agencies.working_calendar c on c.id = e.stream_id where c.code = $1 order by e.seq`,
      [code],
    );
    expect(entries.map(({ type, since, principal }) => [type, since, principal])).toEqual([
      ['agencies.calendar-version-published.v1', null, null],
      ['agencies.calendar-closed.v1', '2', null],
      ['agencies.calendar-version-published.v1', null, null],
    ]);
    expect((await verifyJournal(house.url, () => undefined)).breaks).toEqual([]);
  });

  it('may be the ending, after which no duties are set', async () => {
    const [code, duties] = ['H21.16.93', dutyCommands(house)];
    await desk.found(await province(), { code });
    const admin = await province();
    await desk.end(admin, code, '2027-01-01');
    expect(await answerOf(duties.set(admin, code, { validFrom: '2027-01-01' }))).toBe('AGENCY_OVER');
    expect(await answerOf(duties.set(admin, code, { validFrom: '2026-12-31' }))).toBe('done');
  });

  it('may be the founding: the agency never is, and its code is free for the right entry', async () => {
    const code = 'H21.16.90';
    await desk.found(await province(), { code, effectiveFrom: '2099-01-01', name: 'Phòng nhập sai' });
    expect(await change(code, { name: 'Khác', effectiveFrom: '2099-01-01' })).toBe('AGENCY_CHANGED_LATER');
    await desk.found(await province(), { code: `${code}.1`, parentCode: code, effectiveFrom: '2099-02-01' });
    expect(await withdraw(code, '2099-01-01')).toBe('AGENCY_HAS_PARTS');
    expect(await withdraw(`${code}.1`, '2099-02-01')).toBe('done');
    await change(code, { name: 'Về sau', effectiveFrom: '2099-06-01' });
    expect(await withdraw(code, '2099-01-01')).toBe('AGENCY_TERMS_LATER');
    expect(await withdraw(code, '2099-06-01')).toBe('done');
    expect(await withdraw(code, '2099-01-01')).toBe('done');
    for (const again of ['2099-01-01', '2099-06-01']) expect(await withdraw(code, again)).toBe('AGENCY_TERM_NOT_FOUND');
    expect(await answerOf(desk.withdrawEnding(await province(), code))).toBe('AGENCY_NOT_ENDING');
    expect(await answerOf(desk.found(await province(), { code: `${code}.2`, parentCode: code, effectiveFrom: '2099-01-01' }))).toBe(
      'AGENCY_PARENT_NOT_IN_FORCE',
    );
    const listed = async (on: string) =>
      (await house.lists.list({ on, parentCode: 'H21.16', limit: 50 })).items.filter((each) => each.code === code).map(({ name }) => name);
    expect(await listed('2099-01-01')).toEqual([]);
    expect(await answerOf(desk.found(await province(), { code, effectiveFrom: TODAY, name: 'Phòng nhập đúng' }))).toBe('done');
    expect([await listed(TODAY), await listed('2099-01-01')]).toEqual([['Phòng nhập đúng'], ['Phòng nhập đúng']]);
    expect(await desk.reader.find(code, TODAY)).toMatchObject({ validFrom: TODAY, validTo: null, terms: [{ validFrom: TODAY }] });
    expect(await answerOf(desk.found(await province(), { code }))).toBe('AGENCY_CODE_TAKEN');
    expect((await verifyJournal(house.url, () => undefined)).breaks).toEqual([]);
  });
});
