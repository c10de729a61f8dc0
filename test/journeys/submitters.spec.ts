import { Database } from '../../src/platform/database/database.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { CITIZEN, WARD, atTheCounter, fosterCare, officerOf } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { pdf } from '../support/pdf.js';
import { concludeWithFile } from '../support/result-with-file.js';
import { stateOf } from '../support/row-counts.js';

const SUBMITTER = { name: 'Cao Song Lam', identityNumber: '064195205336' };
const CLAIM = 'Giấy ủy quyền số 03/2026';
const SEEN = 'Giấy ủy quyền số 03/2026, công chứng ngày 18/11/2026';

describe('who hands in for somebody', () => {
  let house: House;
  let desk: Caller;
  let owner: Caller;
  let submitter: Caller;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as(officerOf(WARD, 'desk-officer'));
    owner = await house.as('citizen');
    submitter = await house.as('citizen-2');
  });
  afterAll(() => house.close());

  /** Handed in online with a file of the submitter's, by a person who may or may not claim a paper. */
  const handIn = async (authorisation?: string) => {
    const file = await submitter.upload('citizen', 'don.pdf', 'application/pdf', pdf(`don ${authorisation}`));
    const components = [
      { key: '1', fileId: file.body.id },
      { key: '2', absence: 'Không thuộc trường hợp.' },
    ];
    const { status, body } = await submitter.post(
      '/v1/citizen/dossiers',
      fosterCare({ components, submitter: { ...SUBMITTER, ...(authorisation === undefined ? {} : { authorisation }) } }),
    );
    expect(status).toBe(201);
    return { id: body.id as string, path: `/v1/citizen/dossiers/${body.id}`, fileId: file.body.id as string };
  };
  const accept = (id: string, more: object = {}) => desk.post(`/v1/desk/dossiers/${id}/acceptance`, more, 1);
  /** Papers that the counter adds, and a result that is not handed over yet. */
  const onToTheResult = async (id: string, version: number, outcome: 'granted' | 'refused' = 'granted') => {
    const asked = await desk.post(
      `/v1/desk/dossiers/${id}/supplement-requests`,
      { items: ['Giấy khai sinh'], reason: 'Còn thiếu giấy.' },
      version,
    );
    const added = await desk.upload('desk', 'giay-khai-sinh.pdf', 'application/pdf', pdf(`giấy của chủ hồ sơ ${id}`));
    const answered = await desk.post(
      `/v1/desk/dossiers/${id}/supplement-answers`,
      { answer: 'Chủ hồ sơ nộp.', fileIds: [added.body.id] },
      asked.body.version,
    );
    await concludeWithFile(house, id, answered.body.version, 'Quyết định.pdf', {}, outcome);
    const { files } = (await desk.get(`/v1/desk/dossiers/${id}`)).body as { files: { fileId: string; purpose: string }[] };
    return { added: added.body.id as string, result: files.find(({ purpose }) => purpose === 'result')!.fileId };
  };
  const statuses = (caller: Caller, paths: readonly string[]) => Promise.all(paths.map(async (path) => (await caller.get(path)).status));

  it('without a confirmed authorisation learns how the dossier stands and gets back what he uploaded; the rest is not there', async () => {
    const { id, path, fileId } = await handIn(CLAIM);
    const { body: accepted } = await accept(id);
    const { added, result } = await onToTheResult(id, accepted.version);
    const around = [
      `${path}/timeline`,
      `${path}/deadline`,
      `${path}/files/${added}`,
      `${path}/files/${result}`,
      `/v1/citizen/receivables/${id}`,
    ];
    expect(await statuses(owner, around)).toEqual([200, 200, 200, 200, 200]);
    expect(await statuses(submitter, around)).toEqual([404, 404, 404, 404, 404]);
    expect((await submitter.get(`${path}/files/${fileId}`)).status).toBe(200);
    const { body, text } = await submitter.get(path);
    expect(body).toMatchObject({
      id,
      code: accepted.code,
      status: 'completed',
      applicant: { name: CITIZEN.name, phone: null },
      authorisationPaper: null,
      authorisationConfirmedAt: null,
    });
    expect(body).toMatchObject({
      outcome: null,
      feeState: null,
      components: [],
      supplements: [],
      suspensions: [],
      extensions: [],
      recentEntries: [],
      handledBy: [],
      receiverName: null,
    });
    expect(body).toMatchObject({ dueAt: expect.any(String), files: [{ fileId, purpose: 'component' }] });
    for (const secret of [CITIZEN.phone, added, result, 'Giấy khai sinh']) expect(text).not.toContain(secret);
    const listed = (await submitter.get('/v1/citizen/dossiers?count=exact')).body as { count: number; items: object[] };
    expect(listed).toMatchObject({ count: 1, items: [{ id, code: accepted.code, status: 'completed', feeState: null }] });
    expect((await owner.get('/v1/citizen/dossiers')).body.items).toContainEqual(expect.objectContaining({ id, feeState: 'none' }));
    expect((await submitter.get('/v1/citizen/documents')).body.items).toEqual([]);
  });

  it('has the addresses that he wrote told how the dossier stands, and no outcome or reason before he is confirmed', async () => {
    const toldOf = async (id: string) => {
      await house.app.get(Followers).drain();
      return house.app
        .get(Database)
        .read<{ code: string; body: string }>(
          `select template_code as code, body from notices.notice where dossier_id = $1::uuid and audience = 'applicant' order by seq`,
          [id],
        );
    };
    for (const confirmed of [{}, { authorisationPaper: SEEN }]) {
      const { id } = await handIn(CLAIM);
      const { body } = await accept(id, confirmed);
      await onToTheResult(id, body.version, 'refused');
      const told = await toldOf(id);
      const isConfirmed = 'authorisationPaper' in confirmed;
      expect(told.map(({ code }) => code)).toEqual([
        'submitted',
        'accepted',
        ...(isConfirmed ? ['supplement-requested', 'supplement-answered', 'refused'] : ['standing', 'standing', 'standing']),
      ]);
      if (!isConfirmed) expect(told.at(-1)!.body).toContain(': Đã xử lý xong.');
    }
  });

  it('is given no refusal slip of another', async () => {
    const { id, path } = await handIn();
    await desk.post(
      `/v1/desk/dossiers/${id}/refusal`,
      { reason: 'Không đúng đối tượng.', legalBasis: 'Điều 5 Nghị định số 20/2021/NĐ-CP' },
      1,
    );
    expect(await statuses(owner, [`${path}/refusal-slip`])).toEqual([200]);
    expect(await statuses(submitter, [`${path}/refusal-slip`])).toEqual([404]);
    expect((await submitter.get(path)).body).toMatchObject({ status: 'not-accepted', reason: null, legalBasis: null });
  });

  it('does not act on what he claims himself, be it a point or a number of a paper', async () => {
    for (const said of ['.', 'ok', '1234'])
      expect((await submitter.post('/v1/citizen/dossiers', fosterCare({ submitter: { ...SUBMITTER, authorisation: said } }))).status).toBe(
        422,
      );
    const { id, path } = await handIn(CLAIM);
    const before = await stateOf(house);
    expect((await submitter.post(`${path}/withdrawal`, { reason: 'Thôi.' }, 1)).body).toMatchObject({
      status: 403,
      code: 'SUBMITTER_NOT_AUTHORISED',
    });
    expect((await submitter.post(`${path}/supplement-answers`, { fileIds: [] }, 1)).body).toMatchObject({
      status: 403,
      code: 'SUBMITTER_NOT_AUTHORISED',
    });
    expect((await accept(id, { authorisationPaper: '.' })).status).toBe(422);
    expect(await stateOf(house)).toEqual(before);
  });

  it('sees and does what the applicant may once the officer who accepts has seen the paper, which the journal tells', async () => {
    const { id, path } = await handIn(CLAIM);
    const { body: accepted } = await accept(id, { authorisationPaper: SEEN });
    const { added, result } = await onToTheResult(id, accepted.version);
    expect(
      await statuses(submitter, [`${path}/timeline`, `${path}/files/${added}`, `${path}/files/${result}`, `/v1/citizen/receivables/${id}`]),
    ).toEqual([200, 200, 200, 200]);
    expect((await submitter.get(path)).body).toMatchObject({
      applicant: { phone: CITIZEN.phone },
      outcome: 'granted',
      authorisationPaper: SEEN,
      authorisationConfirmedAt: expect.any(String),
    });
    const { items } = (await desk.get(`/v1/desk/dossiers/${id}/timeline`)).body as { items: { type: string; actorId: string | null }[] };
    expect(items).toContainEqual(expect.objectContaining({ type: 'dossiers.authorisation-confirmed.v1', actorId: expect.any(String) }));
    const { body } = await submitter.get('/v1/citizen/dossiers');
    expect(body.items).toContainEqual(expect.objectContaining({ id, feeState: 'none' }));
  });

  it('has an authorisation confirmed only where somebody else handed in', async () => {
    const { body } = await owner.post('/v1/citizen/dossiers', fosterCare());
    const before = await stateOf(house);
    expect((await accept(body.id, { authorisationPaper: SEEN })).body).toMatchObject({
      status: 422,
      errors: [{ code: 'AUTHORISATION_OF_NOBODY', field: 'authorisationPaper' }],
    });
    expect(await stateOf(house)).toEqual(before);
  });

  it('at a counter is authorised by the officer who has the paper, and else is a name on a form', async () => {
    const named = await desk.post('/v1/desk/dossiers', atTheCounter({ submitter: SUBMITTER }));
    const shown = await desk.post('/v1/desk/dossiers', atTheCounter({ submitter: { ...SUBMITTER, authorisation: SEEN } }));
    expect([named.status, shown.status]).toEqual([201, 201]);
    expect(
      await statuses(
        submitter,
        [named, shown].map(({ body }) => `/v1/citizen/dossiers/${body.id}`),
      ),
    ).toEqual([404, 200]);
    expect((await submitter.post(`/v1/citizen/dossiers/${named.body.id}/withdrawal`, { reason: 'Thôi.' }, named.body.version)).status).toBe(
      404,
    );
    expect((await submitter.get(`/v1/citizen/dossiers/${shown.body.id}`)).body).toMatchObject({ authorisationPaper: SEEN });
    expect(
      (await submitter.post(`/v1/citizen/dossiers/${shown.body.id}/withdrawal`, { reason: 'Chủ hồ sơ đổi ý.' }, shown.body.version)).body,
    ).toMatchObject({ status: 'withdrawn' });
  });
});
