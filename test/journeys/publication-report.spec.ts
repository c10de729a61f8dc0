import { SandboxIssuer } from '../../src/platform/sandbox/sandbox-issuer.js';
import { House, type Caller } from '../support/house.js';
import { openedWorkbook } from '../support/opened-workbook.js';

const CODE = '1.001193';
const PATH = `/v1/admin/procedures/${CODE}`;
const REPORT = '/v1/admin/publication-report?from=2026-11-01&to=2026-11-20';

interface Missed {
  readonly indicator: string;
  readonly procedureCode: string;
  readonly versionNo: number;
  readonly workingDaysLate: number | null;
  readonly missingParts: readonly string[];
}

describe('publication in time and whole', () => {
  let house: House;
  let controller: Caller;
  let head: Caller;
  beforeAll(async () => {
    house = await House.open();
    controller = await house.as('procedure-controller');
    head = await house.as('head-of-procedure-control');
  });
  afterAll(() => house.close());

  /** Publishes a draft of the procedure, whole or without its results. */
  async function publish(publication: object, whole: boolean): Promise<void> {
    const { version } = (await controller.get(`${PATH}/versions`)).body as { version: number };
    const { draftId } = (await controller.post(`${PATH}/drafts`, {}, version)).body as { draftId: string };
    const { content } = (await controller.get(`${PATH}/drafts/${draftId}`)).body;
    const onlineLimit = { ground: 'presence-required', reason: 'Phải đối chiếu bản chính.' };
    const parts = whole ? { keywords: 'khai sinh' } : { results: [], proseParts: {} };
    const changed = { ...content, ...parts, onlineLimit };
    await controller.post(`${PATH}/drafts/${draftId}/revise`, { content: changed }, version + 1);
    await head.post(`${PATH}/drafts/${draftId}/check`, undefined, version + 2);
    const published = await controller.post(`${PATH}/drafts/${draftId}/publish`, publication, version + 3);
    expect([published.status, published.body.code]).toEqual([200, CODE]);
  }
  const decided = (signedOn: string) => ({ number: '7/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn });
  const here = async () => (await controller.get(`${REPORT}&issuedBy=here`)).body;

  it('is measured of each version, and the report says the same as the versions', async () => {
    expect((await here()).indicators.map(({ denominator }: { denominator: number }) => denominator)).toEqual([0, 0, 0]);
    await publish({ decision: decided('2026-11-09'), effectiveFrom: '2026-11-20', publishedOn: '2026-11-20' }, false);
    await publish({ decision: decided('2026-11-20'), effectiveFrom: '2026-11-27' }, true);
    const { items } = (await controller.get(`${PATH}/versions`)).body;
    const [upcoming, standing, imported] = items.map(({ timeliness }: { timeliness: object }) => timeliness);
    expect(upcoming).toMatchObject({
      publisher: 'province',
      decision: { state: 'late', dueOn: '2026-11-19', workingDaysLate: 1 },
      publicity: { state: 'on-time', dueOn: '2026-11-30' },
    });
    expect(standing).toMatchObject({
      decision: { state: 'on-time' },
      publicity: { state: 'late', dueOn: '2026-11-16', workingDaysLate: 4 },
    });
    expect(imported).toMatchObject({ publisher: 'ministry', decision: { state: 'not-measured', dueOn: null } });
    expect(items[1]).toMatchObject({ publishedOn: '2026-11-20', missingParts: ['results'] });

    const report = await here();
    expect(report.indicators).toEqual([
      { indicator: '1.1', name: expect.stringContaining('ban hành đúng hạn'), numerator: 1, denominator: 2, notMeasured: 0 },
      { indicator: '1.2', name: expect.stringContaining('công khai đúng hạn'), numerator: 1, denominator: 2, notMeasured: 0 },
      { indicator: '1.3', name: expect.stringContaining('đầy đủ'), numerator: 0, denominator: 1, notMeasured: 0 },
    ]);
    const told = report.items.map((each: Missed) => [each.indicator, each.versionNo, each.workingDaysLate, each.missingParts]);
    const [late, slow, lacking] = [items[0].versionNo, items[1].versionNo, items[1].versionNo];
    expect(told).toEqual([
      ['1.1', late, 1, []],
      ['1.2', slow, 4, []],
      ['1.3', lacking, null, ['results']],
    ]);
    expect((await house.anybody.get(`/v1/public/procedures/${CODE}`)).body.missingParts).toEqual(['results']);
  });

  it('counts what is public: a duration that the province states is not missing, though the national text has none', async () => {
    const lacking = async () => {
      const report = '/v1/admin/publication-report?from=2026-11-20&to=2026-11-20&issuedBy=ministry&limit=100';
      const { indicators, items } = (await controller.get(report)).body;
      return { whole: indicators[2].numerator as number, items: (items as Missed[]).filter(({ indicator }) => indicator === '1.3') };
    };
    const before = await lacking();
    const { procedureCode, missingParts } = before.items.find((each) => each.missingParts.join() === 'duration')!;
    const path = `/v1/admin/procedures/${procedureCode}/local-terms/drafts`;
    const durations = [{ channel: null, caseName: null, agencyCode: null, duration: { unit: 'working-days', value: 3 } }];
    const draft = `${path}/${(await controller.post(path, { terms: { durations } })).body.draftId}`;
    await head.post(`${draft}/check`, undefined, 1);
    const published = await controller.post(`${draft}/publish`, { decision: decided('2026-11-20'), effectiveFrom: '2026-11-20' }, 2);
    expect([missingParts, published.status]).toEqual([['duration'], 200]);
    const { whole, items } = await lacking();
    expect(whole).toBe(before.whole + 1);
    expect(items.map((each) => each.procedureCode)).not.toContain(procedureCode);
    expect((await house.anybody.get(`/v1/public/procedures/${procedureCode}?on=2026-11-20`)).body.missingParts).toEqual([]);
  });

  it('is one list page by page over everything that was imported, of which a day of effect is not known', async () => {
    const all = '/v1/admin/publication-report?from=2025-01-01&to=2026-11-20&issuedBy=ministry';
    const { indicators, items, next } = (await controller.get(`${all}&limit=2`)).body;
    expect(indicators[0]).toMatchObject({ numerator: 0, denominator: 0 });
    expect(indicators[0].notMeasured).toBeGreaterThan(1000);
    expect(indicators[1].denominator).toBeGreaterThan(1000);
    expect(items).toHaveLength(2);
    const second = (await controller.get(`${all}&limit=2&cursor=${next}`)).body.items as Missed[];
    expect(second.map(({ indicator }) => indicator)).toEqual(['1.2', '1.2']);
    expect(new Set([...(items as Missed[]), ...second].map(({ procedureCode }) => procedureCode)).size).toBe(4);
    const other = await controller.get(`${all.replace('ministry', 'province')}&cursor=${next}`);
    expect(other.body.errors[0]).toMatchObject({ field: 'cursor', code: 'CURSOR_OF_OTHER_LIST' });
  });

  it('is a workbook too, with the figures of the pages and everything that does not count', async () => {
    const query = 'from=2026-11-01&to=2026-11-20&issuedBy=here';
    const { token } = await house.app.get(SandboxIssuer).mint(await house.persona('procedure-controller'));
    const path = `${await house.app.getUrl()}/v1/admin/publication-report.xlsx?${query}`;
    const file = await fetch(path, { headers: { authorization: `Bearer ${token}` } });
    expect([file.status, file.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="publication-report.xlsx"']);
    const [headings, ...rows] = await openedWorkbook(Buffer.from(await file.arrayBuffer()));
    expect(headings?.slice(0, 5)).toEqual(['Chỉ số', 'Tên chỉ số', 'Đạt', 'Đo được', 'Không đo được']);
    const { indicators, items } = await here();
    const figures = indicators.map((each: Record<string, unknown>) =>
      ['indicator', 'name', 'numerator', 'denominator', 'notMeasured'].map((key) => each[key]),
    );
    expect(rows.slice(0, 3).map((row) => row.slice(0, 5))).toEqual(figures);
    expect(rows.slice(3).map((row) => [row[0], row[5], row[7], row[11] ?? ''])).toEqual(
      items.map((each: Missed) => [
        each.indicator,
        each.procedureCode,
        each.versionNo,
        each.missingParts.length > 0 ? 'Kết quả thực hiện' : '',
      ]),
    );
    expect((await controller.get('/v1/admin/publication-report.xlsx?from=2026-11-20&to=2026-11-01')).body.code).toBe('PERIOD_INVERTED');
  });

  it('is refused for a period that ends before it begins, and to whom the catalogue is none of the business', async () => {
    expect((await controller.get('/v1/admin/publication-report?from=2026-11-20&to=2026-11-01')).body.code).toBe('PERIOD_INVERTED');
    expect((await (await house.as('desk-officer-commune')).get(REPORT)).status).toBe(403);
  });
});
