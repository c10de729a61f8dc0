import { House, type Caller } from '../support/house.js';

const PROCEDURE = '1.001193';
const FEES = '/v1/admin/fee-schedules';
const QUOTE = `/v1/public/procedures/${PROCEDURE}/fee-quote`;
const PUBLICATION = {
  decision: { number: '09/2025/NQ-HĐND', issuer: 'Hội đồng nhân dân tỉnh', signedOn: '2026-11-20' },
  effectiveFrom: '2026-12-01',
};
const line = (key: string, rule: object, ...conditions: object[]) => ({
  key,
  item: 'birth',
  name: 'Lệ phí đăng ký khai sinh',
  kind: 'charge',
  conditions,
  rule,
  legalBasis: null,
});
const LATE = { fact: 'daysLate', from: 1, to: null };
const ONLINE = { fact: 'channel', oneOf: ['online'] };
const CONTENT = {
  name: 'Lệ phí hộ tịch',
  scope: { kind: 'procedures', codes: [PROCEDURE] },
  facts: [],
  lines: [line('in-time', { kind: 'free' }), line('late', { kind: 'flat', amount: 5_000 }, LATE)],
  benefits: [
    {
      key: 'poor',
      name: 'Hộ nghèo',
      kind: 'exemption',
      category: 'poor-household',
      evidence: 'Giấy chứng nhận hộ nghèo',
      conditions: [],
      kinds: [],
      exceptItems: [],
      legalBasis: 'Điều 11 Luật Hộ tịch',
    },
  ],
};

describe('a fee schedule', () => {
  let house: House;
  let controller: Caller;
  let head: Caller;
  beforeAll(async () => {
    house = await House.open();
    controller = await house.as('procedure-controller');
    head = await house.as('head-of-procedure-control');
  });
  afterAll(() => house.close());

  const quote = async (facts: object, more: object = {}) => house.anybody.post(QUOTE, { facts, ...more });
  const begun = async (code: string, content: object = CONTENT) => {
    const drafted = await controller.post(FEES, { code, content });
    expect(drafted.status).toBe(201);
    expect((await head.post(`${FEES}/${code}/draft/check`, undefined, 1)).status).toBe(200);
  };

  it('is drafted by one, checked by another, published by a resolution, and then decides what everybody is quoted', async () => {
    const drafted = await controller.post(FEES, { code: 'HT', content: CONTENT });
    expect([drafted.status, drafted.body, drafted.headers['location']]).toEqual([201, { code: 'HT', version: 1 }, `${FEES}/HT`]);
    expect((await controller.post(FEES, { code: 'HT', content: CONTENT })).body.code).toBe('FEE_SCHEDULE_EXISTS');
    const read = await controller.get(`${FEES}/HT`);
    expect(read.body.draft).toMatchObject({ content: CONTENT, checkedBy: null });
    const asked = { procedureCode: PROCEDURE, facts: { channel: 'direct', daysLate: 3 } };
    expect((await controller.post(`${FEES}/HT/draft/quote`, asked)).body).toMatchObject({
      total: 5_000,
      fees: [{ statutory: 5_000, decidedBy: { scheduleCode: 'HT', versionNo: 1, key: 'late', decision: null } }],
    });
    expect((await controller.post(`${FEES}/KHONG-CO/draft/quote`, asked)).body.code).toBe('FEE_SCHEDULE_NOT_FOUND');
    const same = await controller.post(`${FEES}/HT/draft/revise`, { content: read.body.draft.content }, 1);
    expect(same.body.code).toBe('DRAFT_UNCHANGED');
    expect((await controller.post(`${FEES}/HT/draft/publish`, PUBLICATION, 1)).body.code).toBe('DRAFT_NOT_CHECKED');
    expect((await controller.post(`${FEES}/HT/draft/check`, undefined, 1)).body).toMatchObject({
      status: 403,
      code: 'DRAFT_CHECKED_BY_AUTHOR',
    });
    expect((await head.post(`${FEES}/HT/draft/check`, undefined, 1)).body).toEqual({ code: 'HT', version: 2 });
    const published = await controller.post(`${FEES}/HT/draft/publish`, PUBLICATION, 2);
    expect([published.status, published.body, published.headers['etag']]).toEqual([
      200,
      { code: 'HT', version: 3, versionNo: 1, effectiveFrom: '2026-12-01' },
      '"3"',
    ]);
    expect((await quote({ channel: 'direct' })).body.fees).toEqual([]);

    const shown = async (query = '') => house.anybody.get(`/v1/public/procedures/${PROCEDURE}${query}`);
    const before = await shown();
    expect([before.body.feeSchedules, (await shown('?on=2026-11-30')).body.feeSchedules]).toEqual([[], []]);
    const held = [
      { code: 'HT', versionNo: 1, effectiveFrom: '2026-12-01', decision: PUBLICATION.decision, decides: true, content: CONTENT },
    ];
    const later = (await shown('?on=2026-12-01')).body;
    expect(later.feeSchedules).toEqual(held);
    // What the national text says of money stays, and is said not to be charged.
    const applied = ({ channels }: { channels: { feesApply: boolean }[] }): boolean[] => channels.map(({ feesApply }) => feesApply);
    expect([new Set(applied(before.body)), new Set(applied(later))]).toEqual([new Set([true]), new Set([false])]);
    const moneyOf = ({ channels }: { channels: { fees: object[] }[] }): object[] => channels.map(({ fees }) => fees);
    expect(moneyOf(later)).toEqual(moneyOf(before.body));
    const again = (path: string) => house.anybody.get(path, { 'if-none-match': before.headers['etag'] as string });
    expect((await again(`/v1/public/procedures/${PROCEDURE}`)).status).toBe(304);
    await house.clockTo('2026-12-01 00:00');
    expect(await again(`/v1/public/procedures/${PROCEDURE}`)).toMatchObject({ status: 200, body: { feeSchedules: held } });
    expect((await quote({ channel: 'direct' })).body).toMatchObject({
      on: '2026-12-01',
      total: null,
      missing: [{ name: 'daysLate', unit: 'ngày' }],
    });
    const late = await quote({ channel: 'direct', daysLate: 3 });
    expect(late.body).toMatchObject({
      total: 5_000,
      missing: [],
      fees: [
        {
          statutory: 5_000,
          decidedBy: { scheduleCode: 'HT', scheduleName: 'Lệ phí hộ tịch', versionNo: 1, key: 'late', decision: PUBLICATION.decision },
          steps: [{ change: 5_000, vi: 'Mức thu 5.000 đồng', en: 'The rate is 5,000 đồng' }],
          benefits: [{ name: 'Hộ nghèo', state: 'not-claimed', relieves: 5_000, evidence: 'Giấy chứng nhận hộ nghèo' }],
        },
      ],
    });
    const poor = await quote({ channel: 'direct', daysLate: 3 }, { categories: ['poor-household'] });
    expect([poor.body.total, poor.body.fees[0].steps.map(({ change }: { change: number }) => change)]).toEqual([0, [5_000, -5_000]]);
    expect((await quote({ channel: 'pigeon', weather: 'fair' })).body).toMatchObject({
      status: 422,
      errors: [
        { field: 'facts.channel', code: 'FEE_FACT_VALUE_WRONG' },
        { field: 'facts.weather', code: 'FEE_FACT_UNKNOWN' },
      ],
    });
    expect((await house.anybody.post('/v1/public/procedures/9.999999/fee-quote', { facts: {} })).status).toBe(404);
  });

  it('is what anybody is quoted for a day on which it holds, and for no other', async () => {
    const decidedOn = async (on: string) => {
      const { body } = await quote({ channel: 'direct', daysLate: 3 }, { on });
      const { fees } = body as { fees: { decidedBy: { scheduleCode: string } | null }[] };
      return [body.on as string, fees[0]?.decidedBy?.scheduleCode ?? null];
    };
    expect(await decidedOn('2026-11-30')).toEqual(['2026-11-30', null]);
    expect(await decidedOn('2026-12-01')).toEqual(['2026-12-01', 'HT']);
    expect((await quote({}, { on: '2026-13-01' })).body.code).toBe('FIELDS_INVALID');
  });

  it('is followed by its next version, which can be withdrawn until it begins and never after', async () => {
    const content = { ...CONTENT, lines: [...CONTENT.lines, line('late-online', { kind: 'free' }, LATE, ONLINE)] };
    expect((await controller.post(`${FEES}/HT/draft`, { content }, 3)).body).toEqual({ code: 'HT', version: 4 });
    expect((await controller.post(`${FEES}/HT/draft`, { content }, 4)).body.code).toBe('FEE_DRAFT_OPEN');
    await head.post(`${FEES}/HT/draft/check`, undefined, 4);
    const tooEarly = await controller.post(`${FEES}/HT/draft/publish`, PUBLICATION, 5);
    expect(tooEarly.body).toMatchObject({ status: 422, code: 'VERSION_OVERLAPS' });
    const wrong = { ...PUBLICATION, effectiveFrom: '2027-01-01', lastDay: '2026-12-31' };
    expect((await controller.post(`${FEES}/HT/draft/publish`, wrong, 5)).body.code).toBe('FEE_LAST_DAY_TOO_EARLY');
    const late = { ...PUBLICATION, effectiveFrom: '2026-12-05', publishedOn: '2026-12-06' };
    expect((await controller.post(`${FEES}/HT/draft/publish`, late, 5)).body.code).toBe('PUBLISHED_IN_FUTURE');
    const next = { ...PUBLICATION, effectiveFrom: '2026-12-05' };
    expect((await controller.post(`${FEES}/HT/draft/publish`, next, 5)).body).toMatchObject({ versionNo: 2, version: 6 });
    const versions = (await controller.get(`${FEES}/HT`)).body.versions as { versionNo: number; effectiveTo: string | null }[];
    expect(versions.map(({ versionNo, effectiveTo }) => [versionNo, effectiveTo])).toEqual([
      [2, null],
      [1, '2026-12-05'],
    ]);
    const reason = { reason: 'Nhập sai ngày có hiệu lực.' };
    expect((await controller.post(`${FEES}/HT/versions/1/withdraw`, reason, 6)).body.code).toBe('FEE_VERSION_BEGUN');
    expect((await controller.post(`${FEES}/HT/versions/9/withdraw`, reason, 6)).body.code).toBe('FEE_VERSION_NOT_FOUND');
    expect((await controller.post(`${FEES}/HT/versions/2/withdraw`, reason, 6)).body).toEqual({ code: 'HT', version: 7 });
    expect((await controller.post(`${FEES}/HT/versions/2/withdraw`, reason, 7)).body.code).toBe('FEE_VERSION_WITHDRAWN');
    expect((await controller.get(`${FEES}/HT`)).body.versions).toMatchObject([{ withdrawnReason: reason.reason }, { effectiveTo: null }]);
  });

  it('stands in the way of another one of the same item and nearness, on the same days alone', async () => {
    await begun('HT-2');
    const refused = await controller.post(`${FEES}/HT-2/draft/publish`, { ...PUBLICATION, effectiveFrom: '2026-12-10' }, 2);
    expect(refused.body).toMatchObject({ status: 409, code: 'FEE_SCHEDULES_OVERLAP', details: { scheduleCode: 'HT' } });
    const everywhere = { ...CONTENT, scope: { kind: 'everything', codes: [] } };
    await begun('HT-3', everywhere);
    expect((await controller.post(`${FEES}/HT-3/draft/publish`, { ...PUBLICATION, effectiveFrom: '2026-12-10' }, 2)).status).toBe(200);
  });

  it('is refused with every fault and its field', async () => {
    const lines = [line('one', { kind: 'share', line: 'one', percent: '50' }), line('two', { kind: 'flat', amount: -1 })];
    expect((await controller.post(FEES, { code: 'X', content: { ...CONTENT, lines } })).body).toMatchObject({
      status: 422,
      errors: [{ field: 'content.lines.1.rule.amount' }],
    });
    const circle = { ...CONTENT, scope: { kind: 'procedures', codes: ['nothing'] }, lines: lines.slice(0, 1) };
    expect((await controller.post(FEES, { code: 'X', content: circle })).body).toMatchObject({
      status: 422,
      code: 'FEE_SCHEDULE_WRONG',
      errors: [{ field: 'content.lines.0.rule.line', code: 'FEE_SHARE_CIRCULAR' }],
    });
    const unknown = { ...CONTENT, scope: { kind: 'procedures', codes: ['nothing'] } };
    expect((await controller.post(FEES, { code: 'X', content: unknown })).body.errors).toMatchObject([{ code: 'FEE_PROCEDURE_UNKNOWN' }]);
    const desk = await house.as('desk-officer-commune');
    expect((await desk.get(`${FEES}/HT`)).status).toBe(403);
    expect((await controller.get(`${FEES}/nothing`)).body.code).toBe('FEE_SCHEDULE_NOT_FOUND');
    const listed = (await controller.get(`${FEES}?limit=2`)).body as { items: { code: string }[]; next: string };
    expect(listed.items.map(({ code }) => code)).toEqual(['HT', 'HT-2']);
    expect((await controller.get(`${FEES}?limit=2&cursor=${listed.next}`)).body.items).toMatchObject([
      { code: 'HT-3', versions: 1, hasDraft: false },
    ]);
  });
});
