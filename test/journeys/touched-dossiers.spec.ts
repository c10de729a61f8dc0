import { atTheCounter, FOSTER_CARE, fosterCare, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';

/** The version that is in force at the beginning. */
const STANDING = 2;
/** No paper comes with it. */
const EMPTY = { components: [], defaultAbsenceReason: 'Sẽ nộp sau.' };
const PATH = `/v1/admin/procedures/${FOSTER_CARE}`;

interface Touched {
  readonly id: string;
  readonly effect: string;
  readonly versionNo: number;
  readonly parts: readonly string[];
  readonly differences: readonly { readonly path: string; readonly before: string | null; readonly after: string | null }[];
}

describe('before a change of a procedure is published', () => {
  let house: House;
  let controller: Caller;
  let head: Caller;
  let desk: Caller;
  let draftId: string;
  let received: string;
  let waiting: string;
  beforeAll(async () => {
    house = await House.open();
    [controller, head, desk] = await Promise.all([
      house.as('procedure-controller'),
      house.as('head-of-procedure-control'),
      house.as('desk-officer-commune'),
    ]);
    const citizen = await house.as('citizen');
    received = (await desk.post('/v1/desk/dossiers', atTheCounter())).body.id as string;
    waiting = (await citizen.post('/v1/citizen/dossiers', fosterCare(EMPTY))).body.id;
    const withdrawn = (await desk.post('/v1/desk/dossiers', atTheCounter())).body.id as string;
    await desk.post(`/v1/desk/dossiers/${withdrawn}/withdrawal`, { reason: 'Không còn nhu cầu.' }, 4);
    ({ draftId } = (await controller.post(`${PATH}/drafts`, {}, await versionNow())).body as { draftId: string });
  });
  afterAll(() => house.close());

  const versionNow = async () => (await controller.get(`${PATH}/versions`)).body.version as number;
  const touched = async (by: Caller = controller, query = ''): Promise<Touched[]> =>
    (await by.get(`${PATH}/drafts/${draftId}/dossiers${query}`)).body.items as Touched[];

  /** Changes the draft so that the counter has six days, a fee and another paper, and says the rest as before. */
  async function change(): Promise<void> {
    const { content } = (await controller.get(`${PATH}/drafts/${draftId}`)).body;
    const fee = { kind: 'charge', amount: 8000, rawAmount: null, currency: 'VND', text: null };
    const channels = content.channels.map((terms: { channel: string; fees: object[] }) =>
      terms.channel === 'direct' ? { ...terms, duration: { unit: 'working-days', value: 6 }, fees: [...terms.fees, fee] } : terms,
    );
    const [only, ...others] = content.cases;
    const paper = { ...only.components[0], key: 'extra', name: 'Giấy tờ thêm' };
    const cases = [{ ...only, components: [...only.components, paper] }, ...others];
    const revised = await controller.post(
      `${PATH}/drafts/${draftId}/revise`,
      { content: { ...content, channels, cases } },
      await versionNow(),
    );
    expect(revised.status).toBe(200);
  }

  it('shows what is running, that nothing changes for it, and what of it would have been different', async () => {
    expect((await touched()).map(({ parts }) => parts)).toEqual([[], []]);
    await change();
    const answer = await controller.get(`${PATH}/drafts/${draftId}/dossiers?count=exact`);
    expect([answer.status, answer.body.code, answer.body.draftId, answer.body.count]).toEqual([200, FOSTER_CARE, draftId, 2]);
    const items = answer.body.items as Touched[];
    expect(items.map(({ id, effect, versionNo, parts }) => [id, effect, versionNo, parts])).toEqual([
      [received, 'stays-as-received', STANDING, ['papers', 'duration', 'fees']],
      [waiting, 'stays-as-handed-in', STANDING, ['papers']],
    ]);
    const told = items[0]!.differences.map(({ path, before, after }) => [path, before, after]);
    expect(told).toContainEqual(['papers.extra.name', null, 'Giấy tờ thêm']);
    expect(told).toContainEqual(['duration.direct-1.duration.value', '5', '6']);
    expect(told).toContainEqual([expect.stringMatching(/^fees\.direct-1\.fees\.\d\.amount$/), null, '8000']);
    expect(JSON.stringify(answer.body)).not.toMatch(/Đào Thanh Hà|052088627434/);
  });

  it('goes page by page, and no farther than the caller sees', async () => {
    const first = await controller.get(`${PATH}/drafts/${draftId}/dossiers?limit=1`);
    const second = await controller.get(`${PATH}/drafts/${draftId}/dossiers?limit=1&cursor=${first.body.next}`);
    expect([first.body.items[0].id, second.body.items[0].id, second.body.next]).toEqual([received, waiting, undefined]);
    const other = await house.as(officerOf('H21.110', 'procedure-controller'));
    const seen = await other.get(`${PATH}/drafts/${draftId}/dossiers?count=exact`);
    expect([seen.body.items, seen.body.count]).toEqual([[], 0]);
    expect(await touched(await house.as(officerOf(WARD, 'procedure-controller')))).toHaveLength(2);
    expect((await desk.get(`${PATH}/drafts/${draftId}/dossiers`)).status).toBe(403);
    expect((await controller.get(`${PATH}/drafts/${received}/dossiers`)).body.code).toBe('DRAFT_NOT_FOUND');
    expect((await controller.get(`/v1/admin/procedures/1.001193/drafts/${draftId}/dossiers`)).body.code).toBe('DRAFT_NOT_FOUND');
  });

  it('is as it was said: after the change both stay on their version, the one that waited is received under it', async () => {
    const version = await versionNow();
    expect((await head.post(`${PATH}/drafts/${draftId}/check`, undefined, version)).status).toBe(200);
    const publication = {
      decision: { number: '1234/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-20' },
      effectiveFrom: '2026-11-20',
    };
    expect((await controller.post(`${PATH}/drafts/${draftId}/publish`, publication, version + 1)).status).toBe(200);
    expect((await desk.post(`/v1/desk/dossiers/${waiting}/acceptance`, {}, 1)).status).toBe(200);
    const later = (await desk.post('/v1/desk/dossiers', atTheCounter({ defaultAbsenceReason: 'Không áp dụng.' }))).body.id as string;
    const durationOf = async (id: string) => (await desk.get(`/v1/desk/dossiers/${id}`)).body.duration as unknown;
    expect([await durationOf(received), await durationOf(waiting), await durationOf(later)]).toEqual([
      { unit: 'working-days', value: 5 },
      { unit: 'working-days', value: 5 },
      { unit: 'working-days', value: 6 },
    ]);
    ({ draftId } = (await controller.post(`${PATH}/drafts`, {}, version + 2)).body as { draftId: string });
    const next = await touched();
    expect(next.map(({ id, versionNo, effect }) => [id, versionNo, effect])).toEqual([
      [received, STANDING, 'stays-as-received'],
      [waiting, STANDING, 'stays-as-received'],
      [later, STANDING + 1, 'stays-as-received'],
    ]);
    expect(next.map(({ parts }) => parts.length > 0)).toEqual([true, true, false]);
  });

  it('shows before a repeal what is running and goes on, and which later version brings the procedure back', async () => {
    const preview = (query: string, by: Caller = controller) => by.get(`${PATH}/repeal/dossiers?${query}`);
    const all = (await preview('effectiveFrom=2027-01-01&count=exact')).body;
    expect(all).toMatchObject({
      code: FOSTER_CARE,
      effectiveFrom: '2027-01-01',
      endsVersionNo: STANDING + 1,
      broughtBackBy: null,
      count: 3,
    });
    expect((all.items as Touched[]).map(({ id, versionNo, effect }) => [id, versionNo, effect])).toEqual([
      [received, STANDING, 'stays-as-received'],
      [waiting, STANDING, 'stays-as-received'],
      [expect.any(String), STANDING + 1, 'stays-as-received'],
    ]);
    const first = (await preview('effectiveFrom=2027-01-01&limit=1')).body;
    const other = await preview(`effectiveFrom=2027-02-01&limit=1&cursor=${first.next}`);
    expect([other.status, other.body.code]).toEqual([422, 'CURSOR_OF_OTHER_LIST']);
    expect((await preview(`effectiveFrom=2027-01-01&limit=1&cursor=${first.next}`)).body.items[0].id).toBe(waiting);
    expect((await preview('effectiveFrom=2001-01-01')).body).toMatchObject({ status: 422, code: 'NOTHING_TO_REPEAL' });
    const elsewhere = await preview('count=exact', await house.as(officerOf('H21.110', 'procedure-controller')));
    expect([elsewhere.body.items, elsewhere.body.count]).toEqual([[], 0]);
    expect((await preview('', desk)).status).toBe(403);
    expect(JSON.stringify(all)).not.toMatch(/Đào Thanh Hà|052088627434/);

    const begin = await versionNow();
    const next = (await controller.post(`${PATH}/drafts`, {}, begin)).body as { draftId: string };
    await head.post(`${PATH}/drafts/${next.draftId}/check`, undefined, begin + 1);
    const decision = { number: '1300/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-20' };
    const published = await controller.post(`${PATH}/drafts/${next.draftId}/publish`, { decision, effectiveFrom: '2027-07-01' }, begin + 2);
    expect(published.status).toBe(200);
    const again = (await preview('effectiveFrom=2027-01-01')).body;
    expect(again.broughtBackBy).toEqual({ versionNo: STANDING + 2, effectiveFrom: '2027-07-01' });
    expect((await preview('effectiveFrom=2027-07-01')).body).toMatchObject({ endsVersionNo: STANDING + 2, broughtBackBy: null });
  });

  it('says of the province’s own terms what they would change, and what one that waits takes at its reception', async () => {
    const path = `${PATH}/local-terms/drafts`;
    const waits = (await (await house.as('citizen')).post('/v1/citizen/dossiers', fosterCare(EMPTY))).body.id as string;
    const durations = [
      { channel: 'direct', caseName: null, agencyCode: null, duration: { unit: 'working-days', value: 3 } },
      { channel: null, caseName: null, agencyCode: 'H21.110', duration: { unit: 'working-days', value: 1 } },
    ];
    const terms = { durations, rules: { supplementLimit: 2 } };
    const drafted = await controller.post(path, { terms });
    expect(drafted.status).toBe(201);
    const { body } = await controller.get(`${path}/${drafted.body.draftId}/dossiers?count=exact`);
    const items = body.items as Touched[];
    expect([body.count, items.length, body.draftId]).toEqual([4, 4, drafted.body.draftId]);
    const of = (id: string) => items.find((each) => each.id === id)!;
    expect([of(received).effect, of(received).parts]).toEqual(['stays-as-received', ['duration', 'rules']]);
    expect(of(received).differences.map(({ path: at, before, after }) => [at, before, after])).toEqual([
      ['duration.direct-1.duration.value', '5', '3'],
      ['rules.supplementLimit', null, '2'],
    ]);
    expect([of(waits).effect, of(waits).parts]).toEqual(['takes-rules-at-reception', ['rules']]);
    const other = await house.as(officerOf('H21.110', 'procedure-controller'));
    expect((await other.get(`${path}/${drafted.body.draftId}/dossiers?count=exact`)).body.count).toBe(0);
    expect((await desk.get(`${path}/${drafted.body.draftId}/dossiers`)).status).toBe(403);
    expect((await controller.get(`${path}/${received}/dossiers`)).body.code).toBe('DRAFT_NOT_FOUND');
  });
});
