import { agenciesServer } from '../../support/agencies-server.js';

const PROVINCE = 'Ủy ban nhân dân tỉnh Gia Lai';

describe('what everybody may ask about agencies', () => {
  let server: Awaited<ReturnType<typeof agenciesServer>>;

  beforeAll(async () => {
    server = await agenciesServer();
  });
  afterAll(() => server.close());

  it('lists agencies by part of the name, without diacritics', async () => {
    const { status, body } = await server.get('/v1/public/agencies?q=so%20tu%20phap&level=department&parentCode=H21');
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        {
          code: 'H21.16',
          name: 'Sở Tư pháp tỉnh Gia Lai',
          level: 'department',
          parentCode: 'H21',
          parentName: PROVINCE,
          provinceCode: 'H21',
          provinceName: PROVINCE,
          validFrom: '2025-07-01',
          validTo: null,
        },
      ],
    });
  });

  it('goes through all pages and shows nothing twice', async () => {
    const codes: string[] = [];
    for (let next = ''; next !== 'end';) {
      const { body } = await server.get(`/v1/public/agencies?limit=60${next}`);
      codes.push(...body.items.map((each: { code: string }) => each.code));
      next = body.next ? `&cursor=${body.next}` : 'end';
    }
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toContain('H21');
    expect(codes).not.toContain('H08');
  });

  it('shows one agency with predecessors, and one that is history', async () => {
    expect((await server.get('/v1/public/agencies/H21')).body).toMatchObject({
      name: 'Ủy ban nhân dân tỉnh Gia Lai',
      predecessors: [{ code: 'H08', name: expect.stringContaining('Bình Định') }],
      successors: [],
    });
    expect((await server.get('/v1/public/agencies/H08')).body).toMatchObject({
      validTo: '2025-07-01',
      successors: [{ code: 'H21', name: 'Ủy ban nhân dân tỉnh Gia Lai' }],
    });
  });

  it('names whatever it gives the code of', async () => {
    const above = { parentCode: 'H21', parentName: PROVINCE, provinceCode: 'H21', provinceName: PROVINCE };
    expect((await server.get('/v1/public/agencies/H21.16')).body).toMatchObject(above);
    const { items } = (await server.get('/v1/public/agencies?parentCode=H21&limit=1')).body;
    expect(items).toMatchObject([above]);
    const { body } = await server.get(`/v1/public/communes?provinceCode=52&q=${encodeURIComponent('hoài nhơn bắc')}`);
    expect(body.items).toMatchObject([{ provinceName: 'Tỉnh Gia Lai', agencyName: expect.stringContaining('Hoài Nhơn Bắc') }]);
    const units = (await server.get('/v1/public/one-stop-units?agencyCode=H21')).body.items as object[];
    expect(units[0]).toMatchObject({ agencyCode: 'H21', agencyName: PROVINCE });
  });

  it('finds communes and one-stop units', async () => {
    const communes = await server.get('/v1/public/communes?provinceCode=52&q=quy%20nhon%20bac');
    expect(communes.body.items).toMatchObject([{ code: '21553', name: 'Phường Quy Nhơn Bắc', predecessors: expect.any(Array) }]);
    const units = await server.get('/v1/public/one-stop-units?agencyCode=H21');
    const openingHours = [1, 2, 3, 4, 5].flatMap((weekday) => [
      { weekday, from: '07:00', to: '11:30', counterOnly: false },
      { weekday, from: '13:30', to: '17:00', counterOnly: false },
    ]);
    const name = 'Trung tâm Phục vụ hành chính công tỉnh Gia Lai';
    expect(units.body).toEqual({
      items: [{ code: 'H21-MC', agencyCode: 'H21', agencyName: PROVINCE, name, kind: 'centre', openingHours }],
    });
    expect((await server.get('/v1/public/provinces')).body.items).toHaveLength(34);
  });

  it.each([
    ['21556', ['21583'], 'a ward that went into one'],
    ['23737', ['23734'], 'a commune whose code its source had wrong'],
    ['06970', ['06978'], 'a town whose own code was given up'],
    ['00634', ['00622', '00634', '00637', '09556', '09886'], 'a ward in five parts, one of which kept its code'],
    ['99999', [], 'a code that nobody had'],
  ])('finds what the commune %s of before became: %j (%s)', async (formerCode, codes) => {
    const { body } = await server.get(`/v1/public/communes?formerCode=${formerCode}`);
    const items = body.items as { code: string; predecessors: { oldCode: string; partial: boolean; resolution: string }[] }[];
    expect(items.map(({ code }) => code).toSorted()).toEqual(codes);
    const rows = items.flatMap(({ predecessors }) => predecessors.filter(({ oldCode }) => oldCode === formerCode));
    // Of one that was split each answer is a part, and the resolution that it goes by is there.
    expect(rows.map(({ partial }) => partial)).toEqual(codes.map(() => codes.length > 1));
    for (const { resolution } of rows) expect(resolution).toMatch(/^\d+\/NQ-UBTVQH15$/);
  });

  it('leads on from every province that is over, and keeps the name of the one whose code went on', async () => {
    const over = ['H02', 'H08', 'H16', 'H47'];
    const successors = await Promise.all(over.map(async (code) => (await server.get(`/v1/public/agencies/${code}`)).body.successors));
    const codes = successors.map((linked: { code: string }[]) => linked.map(({ code }) => code));
    expect(codes).toEqual([['H05'], ['H21'], ['H36'], ['H17']]);
    const { body } = await server.get('/v1/public/provinces');
    expect(body.items).toContainEqual({ code: '52', name: 'Tỉnh Gia Lai' });
  });

  it('shows the calendar of a year with its sources', async () => {
    const { body } = await server.get('/v1/public/calendar/2026');
    expect(body).toMatchObject({ calendar: { id: 'vn-national', version: 2 }, year: 2026, status: 'decided' });
    expect(body.daysOff).toContainEqual(expect.objectContaining({ date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' }));
    expect(body.makeUpDays.map((day: { date: string }) => day.date)).toEqual(['2026-01-10', '2026-08-22']);
    expect((await server.get('/v1/public/calendar/2027?agencyCode=H21.16')).body.status).toBe('decided');
    expect((await server.get('/v1/public/calendar/2028')).body).toMatchObject({
      status: 'provisional',
      source: expect.stringContaining('Bộ luật Lao động'),
    });
  });

  it.each([
    ['/v1/public/agencies/H99', 404, 'AGENCY_NOT_FOUND'],
    ['/v1/public/calendar/2038', 404, 'CALENDAR_YEAR_NOT_FOUND'],
    ['/v1/public/calendar/next', 404, 'CALENDAR_YEAR_NOT_FOUND'],
    ['/v1/public/calendar/2026?agencyCode=H99', 422, 'AGENCY_UNKNOWN'],
    ['/v1/public/agencies?level=district', 422, 'FIELDS_INVALID'],
    ['/v1/public/agencies?limit=201', 422, 'FIELDS_INVALID'],
    ['/v1/public/agencies?on=2026-02-30', 422, 'FIELDS_INVALID'],
    ['/v1/public/agencies?cursor=abc', 422, 'CURSOR_INVALID'],
    ['/v1/public/communes?provinceCode=5', 422, 'FIELDS_INVALID'],
    ['/v1/public/one-stop-units?agencyCode=%27%20or%201%3D1', 422, 'FIELDS_INVALID'],
  ])('refuses %s', async (url, status, code) => {
    expect(await server.get(url)).toMatchObject({ status, body: { code } });
  });

  it('repeats in the refusal what was asked for, also when it is no year', async () => {
    const { body } = await server.get('/v1/public/calendar/next');
    expect(body).toMatchObject({ detail: 'Lịch làm việc chưa có năm next.', details: { year: 'next' } });
  });

  it('shows officers to administrators, of their own scope only', async () => {
    const officers = (headers: Record<string, string>, query = '') => server.get(`/v1/admin/officers?limit=200${query}`, headers);
    expect((await officers({})).status).toBe(401);
    expect((await officers(await server.signIn('someone', 'H21', ['case-officer']))).status).toBe(403);
    const province = await server.signIn('tinh-quan-tri', 'H21', ['administrator']);
    const department = await server.signIn('stp-quan-tri', 'H21.16', ['administrator']);
    const all = (await officers(province)).body.items;
    const own = (await officers(department)).body.items;
    expect(all).toHaveLength(59);
    expect(own.length).toBeGreaterThan(0);
    expect(
      own
        .flatMap((each: { posts: { agencyCode: string }[] }) => each.posts)
        .every((post: { agencyCode: string }) => post.agencyCode === 'H21.16'),
    ).toBe(true);
    expect((await officers(department, '&agencyCode=H21')).body).toEqual({ items: [] });
    expect((await officers(province, '&agencyCode=H21.16')).body.items).toEqual(own);
  });
});
