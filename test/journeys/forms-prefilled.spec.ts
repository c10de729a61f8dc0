import { FORM_EXAMPLE } from '../../src/modules/catalogue/http/form-example.js';
import { Database } from '../../src/platform/database/database.js';
import { CITIZEN, WARD, atTheCounter, fosterCare, officerOf } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { FORMS_FROM, formOfFirstPaper, publishForm } from '../support/published-form.js';

/** Asks for what is known of the caller, and for what was answered before: in this form, and in one that nobody filled in. */
const ASKING = {
  ...FORM_EXAMPLE,
  schema: {
    ...FORM_EXAMPLE.schema,
    properties: {
      ...FORM_EXAMPLE.schema.properties,
      contact: {
        type: 'object',
        additionalProperties: false,
        properties: { address: { type: 'string', maxLength: 300 }, email: { type: 'string', format: 'email' } },
      },
      before: { enum: ['lost', 'damaged', 'changed'] },
      toString: { type: 'string', maxLength: 10 },
    },
  },
  fields: [
    ...FORM_EXAMPLE.fields,
    { pointer: '/contact', vi: 'Liên hệ' },
    { pointer: '/contact/address', vi: 'Địa chỉ', prefill: { source: 'address' } },
    { pointer: '/contact/email', vi: 'Thư điện tử', prefill: { source: 'email' } },
    { pointer: '/before', vi: 'Lý do lần trước', prefill: { source: 'earlier-answer', formCode: 'BM-1', pointer: '/reason' } },
    { pointer: '/toString', vi: 'Đơn vị thi công', prefill: { source: 'earlier-answer', formCode: 'BM-7', pointer: '/name' } },
  ],
};
const ANSWERS = { fullName: CITIZEN.name, identityNumber: CITIZEN.identityNumber, reason: 'lost' };
const filledIn = (answers: object) => ({
  components: [
    { key: '1', answers },
    { key: '2', copies: 1 },
  ],
});

describe('an electronic form that is filled in from what is known', () => {
  let house: House;
  let citizen: Caller;
  let desk: Caller;
  beforeAll(async () => {
    house = await House.open();
    citizen = await house.as('citizen');
    desk = await house.as(officerOf(WARD, 'desk-officer'));
    await publishForm(house, 'BM-1', ASKING);
    await formOfFirstPaper(house, 'BM-1');
  });
  afterAll(() => house.close());

  const prefilled = async (caller: Caller) => (await caller.get('/v1/citizen/forms/BM-1/prefill')).body;
  const pointers = (body: { fields: { pointer: string; source: string }[] }): string[] =>
    body.fields.map(({ pointer, source }) => `${pointer} ${source}`);

  it('is none before its first day, and none of an unknown code', async () => {
    for (const code of ['BM-1', 'BM-9'])
      expect((await citizen.get(`/v1/citizen/forms/${code}/prefill`)).body).toMatchObject({ status: 404, code: 'FORM_NOT_FOUND' });
    await house.clockTo(`${FORMS_FROM} 08:00`);
  });

  it('holds name and number of the account where nothing was handed in yet', async () => {
    const body = await prefilled(citizen);
    expect(body).toMatchObject({
      formCode: 'BM-1',
      versionNo: 1,
      answers: { fullName: CITIZEN.name, identityNumber: CITIZEN.identityNumber },
    });
    expect(body.fields).toEqual([
      expect.objectContaining({ pointer: '/fullName', source: 'name', sourceName: 'Tài khoản định danh', dossierId: null, statedAt: null }),
      expect.objectContaining({ pointer: '/identityNumber', source: 'identity-number' }),
    ]);
  });

  it('takes contacts and answers from the own dossiers, the newest first, says which, and can be sent as it stands', async () => {
    const applicant = { ...CITIZEN, phone: '0900000001', email: 'cu@example.vn', address: 'Số 1' };
    await desk.post('/v1/desk/dossiers', atTheCounter({ ...filledIn(ANSWERS), applicant }));
    const { body: last } = await desk.post(
      '/v1/desk/dossiers',
      atTheCounter({ ...filledIn({ ...ANSWERS, reason: 'damaged' }), applicant: { ...applicant, email: null, address: 'Số 2' } }),
    );
    const body = await prefilled(citizen);
    expect(body.answers).toEqual({
      fullName: CITIZEN.name,
      identityNumber: CITIZEN.identityNumber,
      phone: '0900000001',
      before: 'damaged',
      contact: { address: 'Số 2', email: 'cu@example.vn' },
    });
    const from = (pointer: string) =>
      (body.fields as { pointer: string; dossierCode: string }[]).find((field) => field.pointer === pointer);
    expect(from('/contact/address')).toMatchObject({ dossierId: last.id, dossierCode: last.code, source: 'address' });
    expect(from('/contact/email')!.dossierCode).not.toBe(last.code);
    expect(from('/before')).toMatchObject({
      dossierCode: last.code,
      source: 'earlier-answer',
      statedAt: expect.stringContaining('+07:00'),
    });
    const sent = await citizen.post('/v1/citizen/dossiers', fosterCare(filledIn({ ...body.answers, reason: 'lost' })));
    expect(sent.status).toBe(201);
    expect((await prefilled(citizen)).answers.before).toBe('lost');
  });

  it('leaves out what the form would not take', async () => {
    const applicant = { ...CITIZEN, phone: '02563822222', email: 'cu@example.vn', address: 'Số 3' };
    await desk.post('/v1/desk/dossiers', atTheCounter({ ...filledIn(ANSWERS), applicant: { ...applicant, phone: '0256 382 2222' } }));
    const body = await prefilled(citizen);
    expect(body.answers.contact.address).toBe('Số 3');
    expect(pointers(body)).not.toContain('/phone phone');
    expect(body.answers.phone).toBeUndefined();
  });

  it('tells nobody what another person stated, nor what somebody wrote who only said to be authorised', async () => {
    const stranger = await house.as('citizen-2');
    expect(pointers(await prefilled(stranger))).toEqual(['/fullName name', '/identityNumber identity-number']);
    const before = await prefilled(citizen);
    const claimed = fosterCare({ ...filledIn({ ...ANSWERS, reason: 'changed' }), applicant: { ...CITIZEN, address: 'Chỗ khác' } });
    const submitter = { name: 'Cao Song Lam', identityNumber: '064195205336', authorisation: 'Giấy ủy quyền số 1' };
    const submitted = await stranger.post('/v1/citizen/dossiers', { ...claimed, submitter });
    expect(submitted.status).toBe(201);
    expect(await prefilled(citizen)).toEqual(before);
    expect(pointers(await prefilled(stranger))).toEqual(['/fullName name', '/identityNumber identity-number']);
  });

  it('is for citizens and businesses, and noted as a look of their own', async () => {
    expect((await desk.get('/v1/citizen/forms/BM-1/prefill')).status).toBe(403);
    expect((await house.anybody.get('/v1/citizen/forms/BM-1/prefill')).status).toBe(401);
    const notes = await house.app
      .get(Database)
      .read(`select 1 from platform.access_log where action = 'form.prefill' and purpose = 'own' and subject_id <> ''`);
    expect(notes.length).toBeGreaterThan(0);
    expect((await citizen.get('/v1/citizen/reads')).body.items).toEqual([]);
  });
});
