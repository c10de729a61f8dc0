import { USUAL_LIMITS } from '../../../src/shared/grant.js';
import { computeDeadline, workingMinutesBetween } from '../../../src/shared/working-calendar/index.js';
import { writeCalendar } from '../../support/written-calendar.js';
import { agenciesHouse, ISSUER } from './agencies-house.js';

describe('asking about agencies', () => {
  let house: Awaited<ReturnType<typeof agenciesHouse>>;

  beforeAll(async () => {
    house = await agenciesHouse();
    await house.seed.execute(undefined, ISSUER);
  });
  afterAll(() => house.close());

  it('finds agencies without diacritics, in Vietnamese order, page by page', async () => {
    const all = await house.lists.list({ on: '2026-11-24', parentCode: 'H21', limit: 200 });
    const names: string[] = [];
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const page = await house.lists.list({ on: '2026-11-24', parentCode: 'H21', limit: 7, ...(cursor === undefined ? {} : { cursor }) });
      names.push(...page.items.map(({ name }) => name));
      cursor = page.next;
    }
    expect(names).toEqual(all.items.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    const found = await house.lists.list({ on: '2026-11-24', q: 'SO TU PHAP tinh gia', limit: 10 });
    expect(found.items.map(({ code }) => code)).toEqual(['H21.16']);
  });

  it('goes on with a list after midnight, unless the list is that of a date', async () => {
    const { at } = house.clock;
    const today = await house.lists.list({ parentCode: 'H21', limit: 1 });
    house.clock.at = new Date(at.getTime() + 24 * 3_600_000);
    expect((await house.lists.list({ parentCode: 'H21', limit: 1, cursor: today.next! })).items).toHaveLength(1);
    house.clock.at = at;
    await expect(house.lists.list({ on: '2026-11-25', parentCode: 'H21', limit: 1, cursor: today.next! })).rejects.toMatchObject({
      code: 'CURSOR_OF_OTHER_LIST',
    });
  });

  it('tells agencies of a date, and where each went', async () => {
    const before = await house.lists.list({ on: '2025-06-30', q: 'binh dinh', limit: 10 });
    expect(before.items.map(({ code }) => code)).toEqual(['H08']);
    expect((await house.lists.list({ on: '2025-07-01', q: 'binh dinh', limit: 10 })).items).toEqual([]);
    expect(await house.lists.successionOf('H08')).toEqual({ predecessors: [], successors: ['H21'] });
    expect((await house.lists.successionOf('H21')).predecessors).toContain('H08');
  });

  it('refuses a cursor that it did not make', async () => {
    await expect(house.lists.list({ on: '2026-11-24', cursor: 'bm9uc2Vuc2U', limit: 10 })).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
    await expect(house.officers.list(['H21'], { cursor: 'WyJ4Il0' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('finds communes by present and former names, wherever the tone mark stands', async () => {
    const former = await house.units.communes({ provinceCode: '52', q: 'nhon binh', limit: 200 });
    expect(former.items.every(({ predecessors, name }) => /Nhơn B/.test(name + predecessors.map(({ oldName }) => oldName).join()))).toBe(
      true,
    );
    expect(former.items.length).toBeGreaterThan(0);
    const hoa = await house.units.communes({ q: 'phường Yên Hòa', provinceCode: '01', limit: 10 });
    expect(hoa.items.map(({ name }) => name)).toContain('Phường Yên Hoà');
    expect((await house.units.provinces()).map(({ code }) => code)).toHaveLength(34);
  });

  it('knows the posts that somebody holds today, and only today', async () => {
    const posts = await house.directory.postsOf(ISSUER, 'stp-giam-doc');
    expect(posts).toEqual([
      { id: expect.any(String), agencyCode: 'H21.16', roles: ['agency-head'], name: 'Nguyễn Bình Yên', ...USUAL_LIMITS, onBehalfOf: null },
    ]);
    house.clock.at = new Date('2025-06-30T23:59:00+07:00');
    expect(await house.directory.postsOf(ISSUER, 'stp-giam-doc')).toEqual([]);
    expect(await house.officers.withRole('H21.16', 'agency-head')).toEqual([]);
    house.clock.at = new Date('2025-06-30T17:00:00Z');
    expect(await house.directory.postsOf(ISSUER, 'stp-giam-doc')).toHaveLength(1);
    house.clock.at = new Date('2026-11-24T09:00:00+07:00');
    expect(await house.directory.postsOf('urn:other', 'stp-giam-doc')).toEqual([]);
  });

  it('gives a post its agency and all below, unless the agency is no more', async () => {
    expect(await house.directory.scopeOf('H21')).toEqual(expect.arrayContaining(['H21', 'H21.16', 'H21.195']));
    expect(await house.directory.scopeOf('H21.16')).not.toContain('H21');
    expect(await house.directory.scopeOf('H08')).toBeUndefined();
    expect(await house.directory.scopeOf('H99')).toBeUndefined();
    expect(await house.agencies.scopeOf('H08')).toEqual(['H08']);
    expect((await house.agencies.lineageOf('H21.16')).map(({ code }) => code)).toEqual(['H21.16', 'H21']);
  });

  it('lists officers of the scope, page by page, and names them', async () => {
    const scope = (await house.agencies.scopeOf('H21')) ?? [];
    const first = await house.officers.list(scope, { limit: 30 });
    const second = await house.officers.list(scope, { cursor: first.next, limit: 200 });
    expect(first.items).toHaveLength(30);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(59);
    expect(second.next).toBeUndefined();
    expect([...(await house.officers.namesOf(ids)).keys()].sort()).toEqual([...ids].sort());
    expect(await house.officers.find(ids[0] ?? '')).toMatchObject({ id: ids[0] });
    expect(await house.officers.find('nobody')).toBeUndefined();
  });

  it('finds officers by a part of the name, with or without diacritics, or of the account', async () => {
    const scope = (await house.agencies.scopeOf('H21')) ?? [];
    const { items } = await house.officers.list(scope, { limit: 200 });
    const { id, name } = items.find((each) => /[^ -~]/.test(each.name))!;
    const found = async (q: string) => (await house.officers.list(scope, { q, limit: 200 })).items.map((each) => each.id);
    const plain = name
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replaceAll('đ', 'd')
      .replaceAll('Đ', 'D');
    for (const q of [name, plain.toUpperCase(), plain.slice(2)]) expect(await found(q)).toContain(id);
    expect(await found('STP-GIAM-DOC')).toHaveLength(1);
    expect(await found('không có ai như thế')).toEqual([]);
    expect(await house.officers.list(['H21.195'], { q: 'stp-giam-doc' })).toMatchObject({ items: [] });
    const first = await house.officers.list(scope, { q: 'a', limit: 1 });
    await expect(house.officers.list(scope, { q: 'b', cursor: first.next })).rejects.toMatchObject({ code: 'CURSOR_OF_OTHER_LIST' });
  });

  it('computes by the calendar of the agency, which is the national one here', async () => {
    const calendar = await house.calendars.forAgency('H21.16');
    expect(calendar).toBe(await house.calendars.forAgency(undefined));
    const deadline = computeDeadline(
      calendar,
      { startAt: new Date('2026-11-20T14:10:00+07:00'), duration: { value: 2, unit: 'working-days' } },
      { explain: false },
    );
    expect(deadline.dueAt).toEqual(new Date('2026-11-25T17:00:00+07:00'));
    await expect(house.calendars.forAgency('H99')).rejects.toMatchObject({ code: 'AGENCY_UNKNOWN', kind: 'invalid' });
    expect(await house.workingTime.addWorkingDays(new Date('2026-11-20T14:10:00+07:00'), 1)).toEqual(new Date('2026-11-23T17:00:00+07:00'));
    expect(await house.workingTime.addWorkingMinutes(new Date('2026-11-20T14:10:00+07:00'), 480)).toEqual(
      new Date('2026-11-23T14:10:00+07:00'),
    );
  });

  it('lets a calendar set closer go before the national one', async () => {
    await writeCalendar(house.database, 'y-te', 'H21.19', {
      years: [{ year: 2026, status: 'decided', source: 'QĐ' }],
      weeklySessions: [{ validFrom: '2026-01-01', days: { 6: [{ from: '07:00', to: '11:30', counterOnly: true }] } }],
      daysOff: [],
      makeUpDays: [],
      countCounterSessions: true,
    });
    await house.reference.refresh();
    expect((await house.calendars.forAgency('H21.19.03')).ref).toEqual({ id: 'y-te', version: 1 });
    expect((await house.calendars.forAgency('H21')).ref.id).toBe('vn-national');
    const ofHealth = await house.calendars.forAgency('H21.19');
    expect(workingMinutesBetween(ofHealth, new Date('2026-01-01T00:00:00+07:00'), new Date('2027-01-01T00:00:00+07:00'))).toBe(52 * 270);
  });

  it('shows a year with its days off and their sources', async () => {
    const year = await house.calendars.yearOf(undefined, 2026);
    expect(year).toMatchObject({ calendar: { id: 'vn-national', version: 2 }, status: 'decided' });
    expect(year.daysOff.find(({ date }) => date === '2026-11-24')).toMatchObject({
      name: 'Ngày Văn hóa Việt Nam',
      source: expect.stringContaining('28/2026/QH16'),
    });
    expect(year.makeUpDays.map(({ date }) => date)).toEqual(['2026-01-10', '2026-08-22']);
    expect((await house.calendars.yearOf('H21', 2028)).status).toBe('provisional');
    await expect(house.calendars.yearOf(undefined, 2038)).rejects.toMatchObject({ code: 'CALENDAR_YEAR_NOT_FOUND', kind: 'not-found' });
  });
});
