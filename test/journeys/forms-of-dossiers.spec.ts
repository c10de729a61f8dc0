import { Followers } from '../../src/platform/journal/followers.js';
import { FORM_EXAMPLE } from '../../src/modules/catalogue/http/form-example.js';
import { CITIZEN, FOSTER_CARE, WARD, atTheCounter, fosterCare, officerOf } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { FORMS_FROM, formOfFirstPaper, publishForm } from '../support/published-form.js';
import { concludeWithFile } from '../support/result-with-file.js';

const ANSWERS = { fullName: CITIZEN.name, identityNumber: CITIZEN.identityNumber, reason: 'lost', lostOn: '2026-11-20' };
const filledIn = (answers: object, more: object = {}) => ({
  components: [
    { key: '1', answers, ...more },
    { key: '2', copies: 1 },
  ],
});

describe('a paper that is handed in by an electronic form', () => {
  let house: House;
  let [citizen, desk, archivist]: Caller[] = [];
  beforeAll(async () => {
    house = await House.open();
    citizen = await house.as('citizen');
    desk = await house.as(officerOf(WARD, 'desk-officer'));
    archivist = await house.as(officerOf(WARD, 'archivist'));
    await publishForm(house, 'BM-1');
  });
  afterAll(() => house.close());

  const dossiers = async () => (await citizen!.get('/v1/citizen/dossiers')).body.items.length as number;

  it('is named by the province, from a day on and by name; before that day, and for other papers, no answers are taken', async () => {
    const controller = await house.as('procedure-controller');
    const draft = (forms: object[]) => controller.post(`/v1/admin/procedures/${FOSTER_CARE}/local-terms/drafts`, { terms: { forms } });
    const form = { caseName: null, name: 'Giấy không có', formCode: 'BM-1' };
    expect((await draft([form])).body).toMatchObject({ code: 'LOCAL_PAPER_UNKNOWN', errors: [{ field: 'terms.forms.0.name' }] });
    const name = await formOfFirstPaper(house, 'BM-1');
    expect((await draft([{ ...form, name, formCode: 'BM-9' }])).body.code).toBe('LOCAL_FORM_UNKNOWN');
    expect(
      (
        await draft([
          { ...form, name },
          { ...form, name },
        ])
      ).body.code,
    ).toBe('LOCAL_FORM_REPEATED');
    const early = await citizen!.post('/v1/citizen/dossiers', fosterCare(filledIn(ANSWERS)));
    expect(early.body).toMatchObject({ status: 422, errors: [{ field: 'components.0.answers', code: 'FORM_NOT_ASKED' }] });
    await house.clockTo(`${FORMS_FROM} 08:00`);
    const { local } = (await house.anybody.get(`/v1/public/procedures/${FOSTER_CARE}`)).body;
    expect(local).toMatchObject({ forms: [{ caseName: null, name, formCode: 'BM-1' }], grounds: [{ part: 'forms' }] });
  });

  it('is named where the paper is missing, beside the other ways of handing it in', async () => {
    const { status, body } = await citizen!.post('/v1/citizen/dossiers', fosterCare({ components: [] }));
    expect([status, body.code, body.details.missing]).toEqual([
      409,
      'DOSSIER_INCOMPLETE',
      [
        { key: '1', name: expect.any(String), form: 'BM-1' },
        { key: '2', name: expect.any(String), form: null },
      ],
    ]);
    expect(body.errors[0]).toMatchObject({ code: 'COMPONENT_NOT_THERE', message: expect.stringContaining('biểu mẫu điện tử BM-1') });
    expect(body.errors[1].message).not.toContain('biểu mẫu điện tử');
  });

  it('is in force on the day from which the province names it, and is not withdrawn under that', async () => {
    const [controller, head] = [await house.as('procedure-controller'), await house.as('head-of-procedure-control')];
    await publishForm(house, 'BM-2', FORM_EXAMPLE, '2026-12-10');
    const procedure = (await house.anybody.get('/v1/public/procedures/1.001193')).body;
    const { name } = procedure.cases[0].components[0] as { name: string };
    const path = '/v1/admin/procedures/1.001193/local-terms/drafts';
    const { body } = await controller.post(path, { terms: { forms: [{ caseName: null, name, formCode: 'BM-2' }] } });
    const draft = `${path}/${body.draftId}`;
    await head.post(`${draft}/check`, undefined, body.version);
    const decision = { number: '88/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh', signedOn: '2026-11-20' };
    const publish = (effectiveFrom: string) => controller.post(`${draft}/publish`, { decision, effectiveFrom }, body.version + 1);
    expect((await publish('2026-12-09')).body).toMatchObject({
      status: 422,
      code: 'LOCAL_FORM_NOT_IN_FORCE',
      errors: [{ field: 'terms.forms.0.formCode' }],
    });
    expect((await publish('2026-12-10')).status).toBe(200);
    const withdrawn = await controller.post('/v1/admin/forms/BM-2/versions/1/withdraw', { reason: 'Nhập sai ngày.' }, 3);
    expect(withdrawn.body).toMatchObject({
      status: 409,
      code: 'FORM_VERSION_NAMED',
      details: { effectiveFrom: '2026-12-10', procedureCode: '1.001193' },
    });
  });

  it('is held against the form, every fault is told with its pointer in both languages, and nothing is kept of it', async () => {
    const wrong = { identityNumber: '12', reason: 'bored', lostOn: '2026-02-30', 'a/b': 1, phone: 5 };
    const send = (language: string) =>
      citizen!.post('/v1/citizen/dossiers', fosterCare(filledIn(wrong)), undefined, { 'accept-language': language });
    const { status, body } = await send('vi');
    expect([status, body.code, body.errorCount]).toEqual([422, 'FORM_ANSWERS_INVALID', 6]);
    const told = (body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`).sort();
    expect(told).toEqual([
      '/a~1b FORM_ANSWER_UNKNOWN',
      '/fullName FORM_ANSWER_MISSING',
      '/identityNumber FORM_ANSWER_PATTERN',
      '/lostOn FORM_ANSWER_FORMAT',
      '/phone FORM_ANSWER_TYPE',
      '/reason FORM_ANSWER_NOT_LISTED',
    ]);
    expect(body.errors).toContainEqual({
      field: 'components.0.answers.fullName',
      pointer: '/fullName',
      code: 'FORM_ANSWER_MISSING',
      message: 'Chưa điền trường này.',
    });
    expect((await send('en')).body.errors).toContainEqual(expect.objectContaining({ message: 'This field has to be filled in.' }));
    const other = await citizen!.post(
      '/v1/citizen/dossiers',
      fosterCare({
        components: [
          { key: '1', copies: 1 },
          { key: '2', answers: ANSWERS },
        ],
      }),
    );
    expect(other.body).toMatchObject({ status: 422, errors: [{ field: 'components.1.answers', code: 'FORM_NOT_ASKED' }] });
    expect(await dossiers()).toBe(0);
  });

  it('is handed in with the answers, shown to whoever sees the dossier, and stays on its version when filled in anew', async () => {
    const { body: submitted } = await citizen!.post('/v1/citizen/dossiers', fosterCare(filledIn(ANSWERS)));
    const path = (audience: string) => `/v1/${audience}/dossiers/${submitted.id}`;
    const form = { formCode: 'BM-1', versionNo: 1, number: 1, isCurrent: true, name: FORM_EXAMPLE.name, answers: ANSWERS };
    const fields = [
      { pointer: '/fullName', vi: 'Họ, chữ đệm, tên', en: 'Full name', text: CITIZEN.name },
      { pointer: '/identityNumber', text: CITIZEN.identityNumber },
      { pointer: '/reason', text: 'lost' },
      { pointer: '/lostOn', text: '2026-11-20' },
    ];
    for (const [caller, audience] of [
      [citizen!, 'citizen'],
      [desk!, 'desk'],
      [desk!, 'officer'],
    ] as const) {
      const { body } = await caller.get(path(audience));
      expect(body.forms).toMatchObject([{ ...form, fields }]);
      expect(body.components[0]).toMatchObject({ key: '1', formCode: 'BM-1', originals: 0, fileId: null, absence: null });
    }
    const stricter = { ...FORM_EXAMPLE.schema, required: ['fullName', 'phone'] };
    expect(await publishForm(house, 'BM-1', { ...FORM_EXAMPLE, schema: stricter }, '2026-11-25', 3)).toBe(2);
    await house.clockTo('2026-11-25 08:00');
    const version = async () => (await citizen!.get(path('citizen'))).body.version as number;
    const asked = { items: ['Đơn đề nghị ghi lại lý do'], reason: 'Đơn ghi thiếu.' };
    expect((await desk!.post(`${path('desk')}/supplement-requests`, asked, await version())).body).toMatchObject({
      status: 'supplement-required',
    });
    const answer = async (answers: object, key = '1') =>
      citizen!.post(`${path('citizen')}/supplement-answers`, { fileIds: [], forms: [{ key, answers }] }, await version());
    expect((await answer({ reason: 'lost' })).body).toMatchObject({ code: 'FORM_ANSWERS_INVALID', errorCount: 2 });
    expect((await answer(ANSWERS, '2')).body.errors).toMatchObject([{ field: 'forms.0.answers', code: 'FORM_NOT_ASKED' }]);
    expect((await answer({ ...ANSWERS, reason: 'damaged' })).status).toBe(200);
    expect((await citizen!.get(path('citizen'))).body.forms).toMatchObject([
      { number: 1, isCurrent: false, answers: { reason: 'lost' } },
      { number: 2, isCurrent: true, versionNo: 1, answers: { reason: 'damaged' } },
    ]);
    const fresh = await citizen!.post('/v1/citizen/dossiers', fosterCare(filledIn(ANSWERS)));
    expect(fresh.body.errors).toMatchObject([{ pointer: '/phone', code: 'FORM_ANSWER_MISSING' }]);
  });

  it('is in the sealed record, readable without the form', async () => {
    const answers = { ...ANSWERS, phone: CITIZEN.phone };
    const { body } = await desk!.post('/v1/desk/dossiers', atTheCounter(filledIn(answers)));
    const concluded = await concludeWithFile(house, body.id, body.version, 'Quyết định.pdf');
    await desk!.post(`/v1/desk/dossiers/${body.id}/hand-over`, { returnedTo: CITIZEN.name, method: 'counter' }, concluded.body.version);
    await house.app.get(Followers).drain();
    const record = (await archivist!.get(`/v1/officer/records/${body.id}`)).body;
    const [facts] = record.files as { fileId: string }[];
    const { body: bytes } = await archivist!.get(`/v1/officer/records/${body.id}/files/${facts!.fileId}`);
    expect(JSON.parse(String(bytes)).forms).toMatchObject([
      {
        formCode: 'BM-1',
        versionNo: 2,
        name: FORM_EXAMPLE.name,
        fields: expect.arrayContaining([{ pointer: '/phone', label: 'Số điện thoại', value: CITIZEN.phone }]),
      },
    ]);
  });
});
