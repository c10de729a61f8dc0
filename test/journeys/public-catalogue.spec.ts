import { buildOpenApi } from '../../src/platform/http/openapi.js';
import { operationsOf, type Parameter, type Schema } from '../../src/platform/http/openapi/schema-types.js';
import { House } from '../support/house.js';

describe('somebody without a login who looks for a procedure', () => {
  let house: House;
  beforeAll(async () => void (house = await House.open()));
  afterAll(() => house.close());

  const codesOf = (body: { items: { code: string }[] }): string[] => body.items.map(({ code }) => code);

  it('finds it without diacritics and reads all its legal parts', async () => {
    const found = await house.anybody.get('/v1/public/procedures?q=dang%20ky%20khai%20sinh&level=commune&limit=3');
    expect(found.body.items[0]).toMatchObject({
      code: '1.001193',
      name: 'Thủ tục đăng ký khai sinh',
      sectorName: 'Hộ tịch',
      levels: ['commune'],
      onlineLevel: 'partial',
    });
    const next = await house.anybody.get(`/v1/public/procedures?q=dang%20ky%20khai%20sinh&level=commune&limit=3&cursor=${found.body.next}`);
    expect(codesOf(next.body)).not.toContain('1.001193');
    const detail = await house.anybody.get('/v1/public/procedures/1.001193');
    expect(detail.body).toMatchObject({
      versionNo: 1,
      kind: 'standard',
      offeredOnline: true,
      channels: expect.arrayContaining([expect.objectContaining({ channel: 'direct' })]),
    });
    expect((await house.anybody.get('/v1/public/procedures/2.001944')).body).toMatchObject({ onlineLevel: 'full', offeredOnline: false });
    expect(detail.body.cases[0].components.length).toBeGreaterThan(0);
    expect(detail.body).not.toHaveProperty('internal');
  });

  it('gets a version once, and then only whether it is still the same', async () => {
    const first = await house.anybody.get('/v1/public/procedures/1.001193');
    const tag = first.headers['etag'] as string;
    expect(tag).toMatch(/^W\/"/);
    expect((await house.anybody.get('/v1/public/procedures/1.001193', { 'if-none-match': tag })).status).toBe(304);
    const { effectiveFrom, versionId } = first.body as { effectiveFrom: string; versionId: string };
    const versions = await house.anybody.get('/v1/public/procedures/1.001193/versions');
    expect(versions.body.items).toEqual([
      { versionId, versionNo: 1, state: 'in-force', effectiveFrom, effectiveFromSource: 'publication', effectiveTo: null, repeal: null },
    ]);
    expect((await house.anybody.get(`/v1/public/procedures/1.001193?on=${effectiveFrom}`)).status).toBe(200);
  });

  it('gets what has no version of its own under a tag of its content, and then only whether it is still the same', async () => {
    for (const path of ['/v1/public/agencies/H21', '/v1/public/calendar/2026']) {
      const first = await house.anybody.get(path);
      const tag = first.headers['etag'] as string;
      expect([first.status, tag, first.headers['cache-control']]).toEqual([
        200,
        expect.stringMatching(/^W\/"[\w-]{27}"$/),
        'public, max-age=60',
      ]);
      expect((await house.anybody.get(path, { 'if-none-match': tag })).status).toBe(304);
      expect((await house.anybody.get(path, { 'if-none-match': 'W/"another"' })).status).toBe(200);
    }
    expect((await house.anybody.get('/v1/public/agencies/H99')).headers).not.toHaveProperty('etag');
  });

  it('gets procedures whose codes are as odd as they were published', async () => {
    for (const code of ['1.0133611']) {
      expect((await house.anybody.get(`/v1/public/procedures/${encodeURIComponent(code)}`)).body).toMatchObject({ code });
    }
  });

  it('is offered nothing of another province, in no list and by no spelling of its code', async () => {
    // One whose province is Tuyên Quang and that shares its number with one inside the administration; cremation in Huế.
    for (const code of ['1.014325', ' 1.014325', '1.014325 ', 'TTHC 1.014325', '1.014325.H60', '1-014325', '1.012169']) {
      for (const part of ['', '/versions', '/agencies']) {
        const { status, body } = await house.anybody.get(`/v1/public/procedures/${encodeURIComponent(code)}${part}`);
        expect([code, part, status, body.code]).toEqual([code, part, 404, 'PROCEDURE_NOT_FOUND']);
      }
      expect((await house.anybody.get(`/v1/public/procedures?q=${encodeURIComponent(code)}`)).body.items).toEqual([]);
    }
    const cremation = await house.anybody.get(`/v1/public/procedures?q=${encodeURIComponent('chi phí hỏa táng')}&limit=200`);
    expect(codesOf(cremation.body)).not.toContain('1.012169');
    // What the province of this installation has of its own is offered.
    const own = await house.anybody.get(`/v1/public/procedures?q=${encodeURIComponent('Gia Lai')}&limit=200`);
    expect(own.body.items).toContainEqual(expect.objectContaining({ kind: 'specific' }));
  });

  it('finds it by the codes of other systems, and gets the code of the catalogue', async () => {
    for (const code of [
      '1.004944.000.00.00.H21',
      '1.004944.H60',
      'TTHC 1.004944',
      ' 1.004944',
      '1.004944.h21',
      '\uFF11.004944',
      '1\u2010004944',
    ]) {
      const spelled = encodeURIComponent(code);
      expect((await house.anybody.get(`/v1/public/procedures/${spelled}`)).body).toMatchObject({ code: '1.004944' });
      expect((await house.anybody.get(`/v1/public/procedures/${spelled}/versions`)).status).toBe(200);
      expect(codesOf((await house.anybody.get(`/v1/public/procedures?q=${spelled}`)).body)).toEqual(['1.004944']);
    }
    const sector = async (code: string) =>
      codesOf((await house.anybody.get(`/v1/public/procedures?q=khai%20sinh&sectorCode=${encodeURIComponent(code)}`)).body);
    expect(await sector(' g15-tp07')).toEqual(await sector('G15-TP07'));
    expect((await house.anybody.get('/v1/public/procedures/1.004944.H21.H22')).body.code).toBe('PROCEDURE_NOT_FOUND');
  });

  it('is told what to hand in, what only to show, and what is advice', async () => {
    const { body } = await house.anybody.get('/v1/public/procedures/1.004873');
    expect(body.cases).toHaveLength(1);
    expect(new Set((body.cases[0].components as { group: string | null }[]).map(({ group }) => group))).toEqual(
      new Set([null, 'Giấy tờ phải nộp', 'Giấy tờ phải xuất trình']),
    );
    expect(body.notes).toContainEqual({ heading: 'Lưu ý', text: expect.any(String) });
  });

  it('learns why there is no answer', async () => {
    const internal = await house.anybody.get('/v1/public/procedures/5.003847');
    expect([internal.status, internal.body.code]).toEqual([404, 'PROCEDURE_NOT_FOUND']);
    expect((await house.anybody.get('/v1/public/procedures/5.003847/versions')).status).toBe(404);
    expect((await house.anybody.get('/v1/public/procedures/9.999999')).body.code).toBe('PROCEDURE_NOT_FOUND');
    const before = await house.anybody.get('/v1/public/procedures/1.001193?on=1999-12-31');
    expect(before.body).toMatchObject({
      code: 'PROCEDURE_VERSION_NOT_FOUND',
      detail: 'Thủ tục hành chính này không có hiệu lực vào ngày 31/12/1999.',
    });
    for (const query of ['level=village', 'on=today', 'limit=0', 'cursor=bm9uc2Vuc2U', 'q=', 'unknown=1', 'q=%00']) {
      expect((await house.anybody.get(`/v1/public/procedures?${query}`)).status).toBe(422);
    }
    expect((await house.anybody.get('/v1/public/procedures/1.001193?on=2026-02-30')).status).toBe(422);
  });

  it('gets something from every public address of the document with the examples that stand there', async () => {
    for (const { path, operation } of operationsOf(buildOpenApi(house.app)).filter(
      (each) => each.method === 'GET' && each.path.startsWith('/v1/public/'),
    )) {
      const parameters = (operation.parameters ?? []) as (Parameter & { readonly $ref?: string })[];
      const exampleOf = ({ schema, example }: Parameter): string =>
        encodeURIComponent(String(example ?? (schema as Schema | undefined)?.example ?? ''));
      const address = parameters.reduce((filled, each) => filled.replace(`{${each.name}}`, exampleOf(each)), path);
      const query = parameters
        .filter((each) => each.in === 'query' && exampleOf(each) !== '')
        .map((each) => `${each.name}=${exampleOf(each)}`);
      const { status, body } = await house.anybody.get(`${address}?${query.join('&')}`);
      // Forms are the installation's own: none comes with the product.
      const expected = path === '/v1/public/forms/{code}' ? 404 : 200;
      expect([path, query, status, body.items?.length === 0]).toEqual([path, query, expected, false]);
    }
  });

  it('narrows the list by sector', async () => {
    const sectors = await house.anybody.get('/v1/public/sectors?limit=200');
    expect(sectors.body.items).toContainEqual({ code: 'G15-TP07', name: 'Hộ tịch' });
    expect(sectors.body.next).toEqual(expect.any(String));
    const found = async (q: string) =>
      ((await house.anybody.get(`/v1/public/sectors?q=${encodeURIComponent(q)}&limit=200`)).body.items as { code: string }[]).map(
        ({ code }) => code,
      );
    for (const q of ['Hộ tịch', 'ho tich', 'TỊCH hộ', 'g15-tp0'])
      expect([q, await found(q)]).toEqual([q, expect.arrayContaining(['G15-TP07'])]);
    expect([await found('ho tich'), await found('không có lĩnh vực này')]).toEqual([expect.not.arrayContaining(['G02-CT38']), []]);
    const first = (await house.anybody.get('/v1/public/sectors?q=dat&limit=1')).body.next as string;
    expect((await house.anybody.get(`/v1/public/sectors?q=nuoc&limit=1&cursor=${encodeURIComponent(first)}`)).status).toBe(422);
    const list = await house.anybody.get('/v1/public/procedures?sectorCode=G15-TP07&onlineLevel=partial&limit=200');
    expect(codesOf(list.body)).toContain('1.001193');
    expect(new Set(list.body.items.map(({ sectorCode }: { sectorCode: string }) => sectorCode))).toEqual(new Set(['G15-TP07']));
  });

  it('narrows it by who may apply, by life event, by who resolves it here, and as of a day', async () => {
    const events = await house.anybody.get('/v1/public/life-events');
    expect(events.body.items).toContainEqual({ code: 'co-con-nho', name: 'Có con nhỏ' });
    const query = 'q=khai%20sinh&limit=200';
    const codes = async (narrowed: string) => codesOf((await house.anybody.get(`/v1/public/procedures?${query}&${narrowed}`)).body);
    expect(await codes('audience=person&lifeEvent=co-con-nho&resolvingAgencyCode=H21.195')).toContain('1.001193');
    expect(await codes('audience=business&lifeEvent=co-con-nho')).not.toContain('1.001193');
    expect(await codes('resolvingAgencyCode=h21.16')).not.toContain('1.001193');
    expect(await codes('on=1999-12-31')).toEqual([]);
    const unknown = await house.anybody.get(`/v1/public/procedures?resolvingAgencyCode=H99.1`);
    expect(unknown.body).toMatchObject({ status: 422, code: 'AGENCY_UNKNOWN', errors: [{ field: 'resolvingAgencyCode' }] });
    expect((await house.anybody.get('/v1/public/procedures?audience=nobody')).status).toBe(422);
  });

  it('learns who resolves it here and where it may be handed in, by name, page by page', async () => {
    const path = '/v1/public/procedures/1.001193/agencies';
    const first = await house.anybody.get(`${path}?limit=60`);
    const rest = await house.anybody.get(`${path}?limit=60&cursor=${first.body.next}`);
    const items = [...first.body.items, ...rest.body.items] as { code: string; name: string; resolves: boolean; receives: boolean }[];
    expect(items.find(({ code }) => code === 'H21.195')).toMatchObject({ resolves: true, resolvesBy: 'level', receives: true });
    expect(items.find(({ code }) => code === 'H21')).toMatchObject({ resolves: false, resolvesBy: null, receives: true });
    expect(items.some(({ code }) => !code.startsWith('H21'))).toBe(false);
    const names = items.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
    expect((await house.anybody.get(`${path}?part=resolving&limit=200`)).body.items).toEqual(items.filter(({ resolves }) => resolves));
    expect((await house.anybody.get('/v1/public/procedures/5.003847/agencies')).body.code).toBe('PROCEDURE_NOT_FOUND');
    expect((await house.anybody.get(`${path}?on=1999-12-31`)).body.code).toBe('PROCEDURE_VERSION_NOT_FOUND');
  });

  it('is told which of the eight parts that the law asks for a publication does not state', async () => {
    const whole = await house.anybody.get('/v1/public/procedures/1.004944');
    expect([whole.body.missingParts, whole.body.feeSchedules]).toEqual([[], []]);
    const { body } = await house.anybody.get('/v1/public/procedures?q=thua%20hanh%20vien&limit=200');
    const missing: unknown[] = [];
    for (const code of codesOf(body)) missing.push(...(await house.anybody.get(`/v1/public/procedures/${code}`)).body.missingParts);
    expect(missing).toContain('papers');
  });

  it('meets every shape that the catalogue has', async () => {
    const codes: string[] = [];
    for (const q of ['quan su', 'dat dai', 'ho tro', 'thue', 'hang hai'])
      codes.push(...codesOf((await house.anybody.get(`/v1/public/procedures?q=${encodeURIComponent(q)}&limit=25`)).body));
    // Each answer is held against the OpenAPI document.
    for (const code of codes) expect((await house.anybody.get(`/v1/public/procedures/${encodeURIComponent(code)}`)).status).toBe(200);
    expect(codes.length).toBeGreaterThan(60);
  });
});

describe('who keeps the catalogue', () => {
  let house: House;
  beforeAll(async () => void (house = await House.open()));
  afterAll(() => house.close());

  it('sees what an import found, row by row', async () => {
    const controller = await house.as('procedure-controller');
    const runs = await controller.get('/v1/admin/import-runs');
    const shipped = (runs.body.items as { id: string; source: string }[]).find(({ source }) => source === 'procedures.jsonl.gz');
    expect(shipped).toMatchObject({ collectedOn: '2026-07-18', counts: { read: 5770, imported: 5770, refused: 0, added: 5770 } });
    const path = `/v1/admin/import-runs/${shipped?.id}/findings`;
    const page = await controller.get(`${path}?code=FEE_IMPLAUSIBLE&limit=100`);
    expect(page.body.items[0]).toMatchObject({
      severity: 'warning',
      procedureCode: '1.000014',
      field: 'methods.0.fees.0.value',
      meaning: expect.stringContaining('1.000 đồng'),
    });
    const rest = await controller.get(`${path}?code=FEE_IMPLAUSIBLE&limit=200&cursor=${page.body.next}`);
    expect(page.body.items.length + rest.body.items.length).toBe(216);
    expect((await controller.get('/v1/admin/import-runs/01890000-0000-7000-8000-000000000000/findings')).body.code).toBe(
      'IMPORT_RUN_NOT_FOUND',
    );
  });

  it('is nobody else', async () => {
    expect((await house.anybody.get('/v1/admin/import-runs')).status).toBe(401);
    expect((await (await house.as('desk-officer')).get('/v1/admin/import-runs')).status).toBe(403);
  });
});
