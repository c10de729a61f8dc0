import { House, type Caller } from '../support/house.js';

const DUMP = '/v1/public/catalogue/procedures.jsonl';
const CODE = '1.001193';
/** Of 5,770, without 192 inside the administration and 852 of other provinces. */
const OFFERED = 4_726;
const DECISION = { number: '77/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Gia Lai', signedOn: '2026-11-20' };

describe('somebody who takes the whole catalogue as open data', () => {
  let house: House;
  let [controller, head]: Caller[] = [];
  let url: string;
  beforeAll(async () => {
    house = await House.open();
    controller = await house.as('procedure-controller');
    head = await house.as('head-of-procedure-control');
    url = await house.app.getUrl();
  });
  afterAll(() => house.close());

  const taken = (headers: Record<string, string> = {}, query = '', method = 'GET') => fetch(`${url}${DUMP}${query}`, { method, headers });
  const tagOf = async (query = ''): Promise<string> => (await taken({}, query, 'HEAD')).headers.get('etag')!;
  const linesOf = async (query = '') => {
    const lines = (await (await taken({}, query)).text()).trimEnd().split('\n');
    return lines.map((line) => JSON.parse(line) as { code: string; onlineLevel: string; local: { grounds: object[] } });
  };

  it('gets nothing of other provinces', async () => {
    const codes = (await linesOf()).map(({ code }) => code);
    expect([codes.includes('1.115336'), codes.includes('1.012169'), codes.includes(' 1.014325')]).toEqual([true, false, false]);
  });

  it('is told what it is, under which terms, and where it lies', async () => {
    const { body } = await house.anybody.get('/v1/public/catalogue');
    expect(body).toMatchObject({ asOf: '2026-11-20', files: [{ path: DUMP, schema: 'ProcedureView' }] });
    expect(body.licence).toContain('Điều 15');
  });

  it('gets on each line what the page of that procedure shows, each that is public once, and none that is not', async () => {
    const lines = await linesOf();
    const codes = lines.map(({ code }) => code);
    expect([codes.length, new Set(codes).size]).toEqual([OFFERED, OFFERED]);
    expect(codes).toEqual(codes.toSorted());
    expect(codes).not.toContain('5.003847');
    for (const line of lines.filter(({ code }, place) => code === CODE || place % 150 === 0))
      expect((await house.anybody.get(`/v1/public/procedures/${encodeURIComponent(line.code)}`)).body).toEqual(line);
    expect(await (await taken({}, '?on=1999-12-31')).text()).toBe('');
    expect((await taken({}, '?on=today')).status).toBe(422);
  });

  it('gets it compressed on demand, its head without its body, and nothing where it has it already', async () => {
    const compressed = await taken({ 'accept-encoding': 'gzip' }, '', 'HEAD');
    expect(compressed.headers.get('content-type')).toContain('application/x-ndjson');
    const whole = await taken({ 'accept-encoding': 'gzip' });
    expect([whole.headers.get('content-encoding'), (await whole.text()).length > 1_000_000]).toEqual(['gzip', true]);
    expect(whole.headers.get('cache-control')).toBe('public, max-age=60');
    const tag = await tagOf();
    expect(tag).toBe(whole.headers.get('etag'));
    const again = await taken({ 'if-none-match': tag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    expect((await taken({ 'if-none-match': tag }, '?on=2026-11-21')).status).toBe(200);
    expect((await taken({ 'if-none-match': tag }, '', 'HEAD')).status).toBe(304);
  });

  it('gets it anew when the province has its say, when agencies are renamed, and with the day, at local midnight', async () => {
    const said = async (terms: object, effectiveFrom: string): Promise<void> => {
      const path = `/v1/admin/procedures/${CODE}/local-terms`;
      const { body } = await controller!.post(`${path}/drafts`, { terms });
      await head!.post(`${path}/drafts/${body.draftId}/check`, undefined, body.version);
      const published = await controller!.post(
        `${path}/drafts/${body.draftId}/publish`,
        { decision: DECISION, effectiveFrom },
        body.version + 1,
      );
      expect(published.status).toBe(200);
    };
    const shown = async (query = '') => (await linesOf(query)).find(({ code }) => code === CODE)!;
    const first = await tagOf();
    await said({ onlineLevel: { level: 'full', reason: null } }, '2026-11-21');
    const second = await tagOf();
    expect(second).not.toBe(first);
    expect([(await shown()).onlineLevel, (await shown('?on=2026-11-21')).onlineLevel]).toEqual(['partial', 'full']);

    await house.clockTo('2026-11-20 23:59');
    const late = await taken({ 'if-none-match': second });
    const [, seconds] = /^public, max-age=(\d+)$/.exec(late.headers.get('cache-control') ?? '') ?? [];
    expect([late.status, Number(seconds) <= 60]).toEqual([304, true]);
    const page = await house.anybody.get(`/v1/public/procedures/${CODE}`);
    const list = '/v1/public/procedures?q=dang%20ky%20khai%20sinh&onlineLevel=full';
    const listed = await house.anybody.get(list);
    await house.clockTo('2026-11-21 00:00');
    const asked = async (path: string, tag: unknown) => (await house.anybody.get(path, { 'if-none-match': String(tag) })).status;
    expect((await taken({ 'if-none-match': second })).status).toBe(200);
    expect(await asked(`/v1/public/procedures/${CODE}`, page.headers['etag'])).toBe(200);
    expect(await asked(list, listed.headers['etag'])).toBe(200);
    const third = await house.anybody.get(list);
    expect(await asked(list, third.headers['etag'])).toBe(304);
    expect((await shown()).onlineLevel).toBe('full');

    const midday = await tagOf();
    const administrator = await house.as('administrator');
    const { version } = (await administrator.get('/v1/admin/agencies/H21.195')).body as { version: number };
    const renamed = { name: 'Ủy ban nhân dân phường Hoài Nhơn mới', decision: DECISION, effectiveFrom: '2026-11-21' };
    expect((await administrator.post('/v1/admin/agencies/H21.195/terms', renamed, version)).status).toBe(201);
    // Who asks with rights looks at the revision of agencies; the public sees it within fifteen seconds.
    await administrator.get('/v1/me');
    expect(await tagOf()).not.toBe(midday);
  });

  it('is never told to keep it beyond the day', async () => {
    await house.clockTo('2026-11-21 23:59');
    const { headers } = await house.anybody.get('/v1/public/agencies/H21');
    const [, seconds] = /^public, max-age=(\d+)$/.exec(headers['cache-control'] as string) ?? [];
    expect(Number(seconds)).toBeLessThanOrEqual(60);
    const start = await house.anybody.put('/v1/sandbox/clock', { now: '2026-11-21T23:59:50+07:00' });
    expect(start.status).toBe(200);
    const last = await house.anybody.get('/v1/public/agencies/H21');
    expect(Number(/max-age=(\d+)$/.exec(last.headers['cache-control'] as string)?.[1])).toBeLessThanOrEqual(10);
  });
});
