import { atTheCounter, FOSTER_CARE, fosterCare } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';

const PATH = `/v1/admin/procedures/${FOSTER_CARE}`;
const DECISION = { number: '1234/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Gia Lai', signedOn: '2026-11-20' };
const DATABASE = { code: 'dan-cu', name: 'Cơ sở dữ liệu quốc gia về dân cư' };
const LATER = { components: [{ key: '1', originals: 1 }] };

describe('what a connected database has is not asked for', () => {
  let house: House;
  let [controller, head, desk, citizen]: Caller[] = [];
  /** Name of the second paper of the procedure. */
  let name: string;
  beforeAll(async () => {
    house = await House.open();
    [controller, head, desk, citizen] = await Promise.all([
      house.as('procedure-controller'),
      house.as('head-of-procedure-control'),
      house.as('desk-officer-commune'),
      house.as('citizen'),
    ]);
    name = (await house.anybody.get(`/v1/public/procedures/${FOSTER_CARE}`)).body.cases[0].components[1].name as string;
  });
  afterAll(() => house.close());

  const source = (changes: object = {}) => ({ caseName: null, name, databaseCode: 'dan-cu', exception: null, ...changes });
  const drafted = (terms: object) => controller!.post(`${PATH}/local-terms/drafts`, { terms });
  const errorOf = (body: { code: string; errors?: { field: string; code: string }[] }) => [body.errors?.[0]?.field, body.errors?.[0]?.code];

  async function publish(terms: object, effectiveFrom: string): Promise<void> {
    const { draftId, version } = (await drafted(terms)).body as { draftId: string; version: number };
    const draft = `${PATH}/local-terms/drafts/${draftId}`;
    await head!.post(`${draft}/check`, undefined, version);
    const published = await controller!.post(`${draft}/publish`, { decision: DECISION, effectiveFrom }, version + 1);
    expect([published.status, published.body.code]).toEqual([200, FOSTER_CARE]);
  }

  it('takes a database that is connected, a paper that there is, and an exception that has not ended', async () => {
    const { items } = (await house.anybody.get('/v1/public/connected-databases')).body;
    expect(items).toContainEqual(expect.objectContaining({ ...DATABASE, owner: 'Bộ Công an', connectedFrom: '2022-01-06' }));
    const refused = async (terms: object) => errorOf((await drafted(terms)).body);
    expect(await refused({ sources: [source({ databaseCode: 'nowhere' })] })).toEqual([
      'terms.sources.0.databaseCode',
      'DATABASE_NOT_CONNECTED',
    ]);
    expect(await refused({ sources: [source({ name: 'Giấy tờ không có' })] })).toEqual(['terms.sources.0.name', 'LOCAL_PAPER_UNKNOWN']);
    expect(await refused({ sources: [source(), source()] })).toEqual(['terms.sources.1', 'LOCAL_SOURCE_REPEATED']);
    const ended = { kind: 'incident', decision: '15/QĐ-UBND', until: '2026-11-19' };
    expect(await refused({ sources: [source({ exception: ended })] })).toEqual(['terms.sources.0.exception.until', 'EXCEPTION_ENDED']);
  });

  it('is neither handed in nor explained, and the officer sees where it is taken from', async () => {
    expect((await desk!.post('/v1/desk/dossiers', atTheCounter(LATER))).body.code).toBe('DOSSIER_INCOMPLETE');
    await publish({ sources: [source()] }, '2026-11-20');
    expect((await house.anybody.get(`/v1/public/procedures/${FOSTER_CARE}`)).body.local.sources).toEqual([source()]);
    const received = await desk!.post('/v1/desk/dossiers', atTheCounter(LATER));
    expect(received.status).toBe(201);
    const { components } = (await desk!.get(`/v1/desk/dossiers/${received.body.id}`)).body;
    expect(components.map(({ heldIn, absence, originals }: Record<string, unknown>) => [heldIn, absence, originals])).toEqual([
      [null, null, 1],
      [DATABASE, null, 0],
    ]);
  });

  it('is not asked for by an officer either, but on one of the two grounds, which is kept and told', async () => {
    const { id } = (await citizen!.post('/v1/citizen/dossiers', fosterCare(LATER))).body as { id: string };
    const ask = (exception?: object) =>
      desk!.post(`/v1/desk/dossiers/${id}/supplement-requests`, { items: [name], reason: 'Thiếu giấy tờ.', exception }, 1);
    expect(errorOf((await ask()).body)).toEqual(['items.0', 'PAPER_IN_DATABASE']);
    const because = { kind: 'inaccurate-data', reason: 'Ngày sinh không khớp.', componentKeys: ['2'] };
    expect(errorOf((await ask({ ...because, componentKeys: ['1'] })).body)).toEqual(['exception.componentKeys.0', 'EXCEPTION_OF_NO_PAPER']);
    expect((await ask(because)).status).toBe(200);
    const { supplements } = (await citizen!.get(`/v1/citizen/dossiers/${id}`)).body;
    expect(supplements[0].exception).toEqual(because);
    const { items } = (await desk!.get(`/v1/desk/dossiers/${id}/timeline`)).body as { items: { type: string; facts: object }[] };
    expect(items.find(({ type }) => type === 'dossiers.supplement-requested.v1')?.facts).toMatchObject({
      exceptionKind: 'inaccurate-data',
      exceptionKeys: ['2'],
    });
  });

  it('is not required by a version or by the province, until an exception is decided', async () => {
    const { version } = (await controller!.get(`${PATH}/versions`)).body as { version: number };
    const { draftId } = (await controller!.post(`${PATH}/drafts`, {}, version)).body as { draftId: string };
    const draft = `${PATH}/drafts/${draftId}`;
    const { content } = (await controller!.get(draft)).body;
    const [only] = content.cases;
    const cases = [{ ...only, components: only.components.map((paper: object) => ({ ...paper, required: true })) }];
    await controller!.post(`${draft}/revise`, { content: { ...content, cases } }, version + 1);
    const check = () => head!.post(`${draft}/check`, undefined, version + 2);
    const place = content.cases[0].components.length === 1 ? 0 : 1;
    expect(errorOf((await check()).body)).toEqual([`content.cases.0.components.${place}.required`, 'PAPER_HELD_IN_DATABASE']);
    const exception = { kind: 'incident', decision: '15/QĐ-UBND', until: '2026-12-31' };
    await publish({ sources: [source({ exception })] }, '2026-11-21');
    await house.clockTo('2026-11-21 08:00');
    expect((await check()).status).toBe(200);
    const asked = await desk!.post('/v1/desk/dossiers', atTheCounter(LATER));
    expect(asked.body.code).toBe('DOSSIER_INCOMPLETE');
    const publication = { decision: DECISION, effectiveFrom: '2027-01-01' };
    const late = await controller!.post(`${draft}/publish`, publication, version + 3);
    expect(errorOf(late.body)[1]).toBe('PAPER_HELD_IN_DATABASE');
    const added = {
      caseName: null,
      code: null,
      name: 'Bản sao sổ hộ khẩu',
      originals: 0,
      copies: 1,
      required: true,
      electronicForm: false,
    };
    const both = { papers: { added: [added], dropped: [] }, sources: [source(), source({ name: added.name })] };
    expect(errorOf((await drafted(both)).body)).toEqual(['terms.papers.added.0.required', 'PAPER_HELD_IN_DATABASE']);
  });
});
