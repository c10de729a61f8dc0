import { House, type Caller } from '../support/house.js';

const CODE = '2.000012';
const PATH = `/v1/admin/procedures/${CODE}`;
const PUBLICATION = {
  decision: { number: '1234/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-20' },
  effectiveFrom: '2026-12-01',
};

describe('the procedure control', () => {
  let house: House;
  let controller: Caller;
  let head: Caller;
  beforeAll(async () => {
    house = await House.open();
    controller = await house.as('procedure-controller');
    head = await house.as('head-of-procedure-control');
  });
  afterAll(() => house.close());

  const versionNow = async () => (await controller.get(`${PATH}/versions`)).body.version as number;
  const publicNumber = async (on: string) => (await house.anybody.get(`/v1/public/procedures/${CODE}?on=${on}`)).body.versionNo as unknown;

  it('drafts a version, sees it alone, and publishes it for a later day', async () => {
    const listed = await controller.get(`${PATH}/versions`);
    expect([listed.body.version, listed.body.drafts, listed.headers['etag']]).toEqual([1, [], expect.stringMatching(/^"1-/)]);
    const key = { 'idempotency-key': 'draft-of-november' };
    const drafted = await controller.post(`${PATH}/drafts`, {}, 1, key);
    expect([drafted.status, drafted.body, drafted.headers['location']]).toEqual([
      201,
      { code: CODE, draftId: expect.any(String), basedOnVersionNo: 1, copiedFrom: 'in-force', version: 2 },
      `${PATH}/drafts/${drafted.body.draftId}`,
    ]);
    const again = await controller.post(`${PATH}/drafts`, {}, 1, key);
    expect([again.status, again.body, again.headers['idempotency-replayed']]).toEqual([201, drafted.body, 'true']);
    const { draftId } = drafted.body as { draftId: string };
    const life = (await controller.get(`${PATH}/versions`)).body;
    expect(life.drafts).toEqual([expect.objectContaining({ draftId, basedOnVersionNo: 1 })]);
    expect((await house.anybody.get(`/v1/public/procedures/${CODE}/versions`)).body.items).toHaveLength(1);

    const path = `${PATH}/drafts/${draftId}/publish`;
    expect((await controller.post(path, PUBLICATION, 2)).body).toMatchObject({ status: 409, code: 'DRAFT_NOT_CHECKED' });
    const check = `${PATH}/drafts/${draftId}/check`;
    expect((await controller.post(check, undefined, 2)).body).toMatchObject({ status: 403, code: 'DRAFT_CHECKED_BY_AUTHOR' });
    expect((await head.post(check, undefined, 2)).body).toEqual({ code: CODE, version: 3 });
    expect((await controller.post(path, PUBLICATION, 1)).status).toBe(412);
    expect((await controller.post(path, PUBLICATION)).status).toBe(428);
    const published = await controller.post(path, PUBLICATION, 3);
    expect([published.status, published.headers['etag']]).toEqual([200, '"4"']);
    expect(published.body).toMatchObject({ code: CODE, versionNo: 2, effectiveFrom: '2026-12-01', version: 4 });

    const versions = (await house.anybody.get(`/v1/public/procedures/${CODE}/versions`)).body.items as object[];
    expect(versions).toEqual([
      expect.objectContaining({ versionNo: 2, state: 'upcoming', effectiveFromSource: 'stated', effectiveTo: null }),
      expect.objectContaining({ versionNo: 1, state: 'in-force', effectiveTo: '2026-12-01' }),
    ]);
    expect([await publicNumber('2026-11-30'), await publicNumber('2026-12-01')]).toEqual([1, 2]);
    const list = (await house.anybody.get(`/v1/public/procedures?q=${CODE}`)).body.items as { effectiveFrom: string }[];
    expect(list.map(({ effectiveFrom }) => effectiveFrom)).toEqual([(versions[1] as { effectiveFrom: string }).effectiveFrom]);
  });

  it('changes a draft that it read, which a second person then checks, and compares what is published with it', async () => {
    const whole = '/v1/admin/procedures/1.004944';
    const { body: begun } = await controller.post(`${whole}/drafts`, {}, (await controller.get(`${whole}/versions`)).body.version);
    const path = `${whole}/drafts/${begun.draftId}`;
    const read = await controller.get(path);
    expect(read.body).toMatchObject({ checkedBy: null, missingParts: [], differences: [] });
    const { content } = read.body as { content: Record<string, unknown> };
    const same = await controller.post(`${path}/revise`, { content }, begun.version);
    expect([same.status, same.body.code]).toEqual([409, 'DRAFT_UNCHANGED']);
    const { keywords: _, ...without } = content;
    const lacking = await controller.post(`${path}/revise`, { content: without }, begun.version);
    expect(lacking.body).toMatchObject({ code: 'FIELDS_INVALID', errors: [{ field: 'content.keywords', code: 'FIELD_REQUIRED' }] });
    const steps = ['Nộp hồ sơ.', 'Nhận kết quả.'];
    const revised = await controller.post(`${path}/revise`, { content: { ...content, steps } }, begun.version);
    expect(revised.status).toBe(200);
    const { body: compared } = await controller.get(`${whole}/comparison?from=1&to=${begun.draftId}`);
    expect((compared.differences as { path: string; after: string }[]).slice(0, 2).map(({ path: where, after }) => [where, after])).toEqual(
      [
        ['steps.1', 'Nộp hồ sơ.'],
        ['steps.2', 'Nhận kết quả.'],
      ],
    );
    expect((await controller.get(`${whole}/comparison?from=1&to=nowhere`)).body.code).toBe('CONTENT_NOT_THERE');
    expect((await head.post(`${path}/check`, undefined, revised.body.version)).status).toBe(200);
    expect((await controller.get(path)).body.checkedAt).toMatch(/\+07:00$/);
    const desk = await house.as('desk-officer-commune');
    expect((await desk.get(path)).status).toBe(403);
    expect((await controller.post(`${path}/discard`, undefined, revised.body.version + 1)).status).toBe(200);
  });

  it('begins a procedure of the province, which nobody sees until it is published', async () => {
    const { content } = (
      await controller.get(`${PATH}/drafts/${(await controller.post(`${PATH}/drafts`, {}, await versionNow())).body.draftId}`)
    ).body;
    const own = { code: '9.000777', content: { ...content, name: 'Thủ tục đặc thù của tỉnh', kind: 'specific' } };
    const begun = await controller.post('/v1/admin/procedures', own);
    expect([begun.status, begun.headers['location']]).toEqual([201, `/v1/admin/procedures/9.000777/drafts/${begun.body.draftId}`]);
    expect((await controller.post('/v1/admin/procedures', own)).body).toMatchObject({ status: 409, code: 'PROCEDURE_EXISTS' });
    expect((await house.anybody.get('/v1/public/procedures/9.000777')).status).toBe(404);
    const path = `/v1/admin/procedures/9.000777/drafts/${begun.body.draftId}`;
    expect((await head.post(`${path}/check`, undefined, 1)).status).toBe(200);
    const published = await controller.post(`${path}/publish`, PUBLICATION, 2);
    expect([published.status, published.body.versionNo]).toEqual([200, 1]);
    expect((await house.anybody.get('/v1/public/procedures/9.000777?on=2026-12-01')).body).toMatchObject({
      kind: 'specific',
      versionNo: 1,
    });
  });

  it('throws drafts away, and repeals', async () => {
    const { draftId } = (await controller.post(`${PATH}/drafts`, { basedOnVersionNo: 2 }, await versionNow())).body as { draftId: string };
    const version = await versionNow();
    expect((await controller.post(`${PATH}/drafts/${draftId}/discard`, undefined, version)).body).toEqual({
      code: CODE,
      version: version + 1,
    });
    expect((await controller.post(`${PATH}/drafts/${draftId}/publish`, PUBLICATION, version + 1)).body.code).toBe('DRAFT_NOT_FOUND');
    const repeal = { ...PUBLICATION, effectiveFrom: '2027-01-01' };
    expect((await controller.post(`${PATH}/repeal`, repeal, version + 1)).body).toEqual({ code: CODE, version: version + 2 });
    const told = { effectiveFrom: '2027-01-01', decisionNumber: '1234/QĐ-UBND' };
    const still = (await house.anybody.get(`/v1/public/procedures/${CODE}?on=2026-12-31`)).body;
    expect(still).toMatchObject({ repealedFrom: '2027-01-01', repeal: told });
    const { items } = (await house.anybody.get(`/v1/public/procedures/${CODE}/versions`)).body;
    expect(items.map((each: { repeal: object | null }) => each.repeal)).toEqual([expect.objectContaining(told), null]);
    const gone = await house.anybody.get(`/v1/public/procedures/${CODE}?on=2027-01-01`);
    expect([gone.status, gone.body.code, await publicNumber('2026-12-31')]).toEqual([404, 'PROCEDURE_VERSION_NOT_FOUND', 2]);
  });

  it('is told of each mistake in the field that it is in', async () => {
    const version = await versionNow();
    const refusal = async (path: string, body: object | undefined) => {
      const { status, body: problem } = await controller.post(`${PATH}${path}`, body, version);
      return [status, problem.code];
    };
    const repeal = (effectiveFrom: string) => refusal('/repeal', { ...PUBLICATION, effectiveFrom });
    expect(await repeal('2026-11-19')).toEqual([422, 'EFFECTIVE_BEFORE_DECISION']);
    expect(await repeal('2027-01-01')).toEqual([422, 'NOTHING_TO_REPEAL']);
    expect(await refusal('/repeal', { ...PUBLICATION, decision: '9/QĐ-UBND' })).toEqual([422, 'FIELDS_INVALID']);
    expect(await refusal('/drafts', { basedOnVersionNo: 3 })).toEqual([422, 'PROCEDURE_VERSION_UNKNOWN']);
    expect(await refusal('/drafts/not-an-id/discard', undefined)).toEqual([404, 'DRAFT_NOT_FOUND']);
    expect((await controller.get('/v1/admin/procedures/9.999999/versions')).body.code).toBe('PROCEDURE_NOT_FOUND');
    expect(await versionNow()).toBe(version);
  });

  it('withdraws what it published or repealed for a day that has not come', async () => {
    const why = { reason: 'Nhập sai ngày có hiệu lực.' };
    const post = async (path: string, body: object, version: number) => {
      const { status, body: answer } = await controller.post(`${PATH}${path}`, body, version);
      return [status, answer.code, answer.version];
    };
    const version = await versionNow();
    expect(await post('/versions/1/withdraw', why, version)).toEqual([409, 'VERSION_BEGUN', undefined]);
    expect(await post('/versions/first/withdraw', why, version)).toEqual([404, 'PROCEDURE_VERSION_NUMBER_UNKNOWN', undefined]);
    for (const spelling of ['0x2', '2.0', '02', '2e0'])
      expect(await post(`/versions/${spelling}/withdraw`, why, version)).toEqual([404, 'PROCEDURE_VERSION_NUMBER_UNKNOWN', undefined]);
    expect(await post('/versions/2/withdraw', { reason: '' }, version)).toEqual([422, 'FIELDS_INVALID', undefined]);
    expect(await post('/repeals/2027-01-02/withdraw', why, version)).toEqual([404, 'REPEAL_NOT_FOUND', undefined]);
    expect(await post('/repeals/2027-01-01/withdraw', why, version)).toEqual([200, CODE, version + 1]);
    expect(await post('/versions/2/withdraw', why, version + 1)).toEqual([200, CODE, version + 2]);
    const { items, repeals } = (await controller.get(`${PATH}/versions`)).body;
    expect([items[0], repeals]).toEqual([expect.objectContaining({ versionNo: 2, state: 'withdrawn', withdrawnReason: why.reason }), []]);
    const shown = (await house.anybody.get(`/v1/public/procedures/${CODE}/versions`)).body.items as { state: string }[];
    expect(shown.map(({ state }) => state)).toEqual(['withdrawn', 'in-force']);
    expect([await publicNumber('2026-12-01'), await publicNumber('2027-01-01')]).toEqual([1, 1]);
  });

  it('manages what stays out of public answers by its very code, and is told by which rule it does', async () => {
    const [internal, specific] = ['1.014325', ' 1.014325'];
    const pathOf = (code: string) => `/v1/admin/procedures/${encodeURIComponent(code)}`;
    for (const code of [internal, specific]) expect((await controller.get(`${pathOf(code)}/versions`)).body).toMatchObject({ code });
    expect((await controller.post(`${pathOf(internal)}/drafts`, {}, 1)).body).toMatchObject({ code: internal, version: 2 });
    expect((await house.anybody.get(`/v1/public/procedures/${internal}`)).body.code).toBe('PROCEDURE_NOT_FOUND');
    const ruleOf = async (code: string) => (await controller.get(`${pathOf(code)}/versions`)).body.items[0];
    expect([await ruleOf(internal), await ruleOf(specific), await ruleOf(CODE)]).toMatchObject([
      { hiddenBy: 'internal', provinceCode: null },
      { hiddenBy: 'other-province', provinceCode: 'H60', provinceName: expect.stringContaining('tỉnh') },
      { hiddenBy: null, provinceCode: null },
    ]);
  });
});
