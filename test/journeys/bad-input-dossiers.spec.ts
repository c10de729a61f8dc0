import type { Response } from 'supertest';
import { PublishedVersions } from '../../src/modules/catalogue/persistence/published-versions.js';
import { atTheCounter, CITIZEN, fosterCare, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { refused } from '../support/refused.js';
import { asOwner } from '../support/row-counts.js';

const utf8 = (text: string): Buffer => Buffer.from(text);

describe('dossiers that are handed in wrong', () => {
  let house: House;
  let desk: Caller;
  let citizen: Caller;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as('desk-officer-commune');
    citizen = await house.as('citizen');
  });
  afterAll(() => house.close());

  const receive = (changes: object): Promise<Response> => desk.post('/v1/desk/dossiers', atTheCounter(changes));
  const submit = (changes: object): Promise<Response> => citizen.post('/v1/citizen/dossiers', fosterCare(changes));

  it.each<[string, object, number, string, string[]]>([
    ['an unknown procedure', { procedureCode: '9.999999' }, 422, 'PROCEDURE_UNKNOWN', ['procedureCode']],
    ['a case that the procedure does not have', { caseKey: '7' }, 422, 'PROCEDURE_CASE_UNKNOWN', ['caseKey']],
    ['an unknown agency', { resolvingAgencyCode: 'H99.1' }, 422, 'AGENCY_UNKNOWN', ['resolvingAgencyCode']],
    [
      'an agency that is not competent',
      { resolvingAgencyCode: WARD, procedureCode: '1.014010', components: [], defaultAbsenceReason: 'Không thuộc trường hợp.' },
      422,
      'AGENCY_NOT_COMPETENT',
      ['resolvingAgencyCode'],
    ],
    ['a component that nobody asks for', { components: [{ key: '9', originals: 1 }] }, 422, 'COMPONENT_UNKNOWN', ['components.0.key']],
    [
      'the same component twice',
      {
        components: [
          { key: '1', originals: 1 },
          { key: '1', copies: 1 },
        ],
      },
      422,
      'COMPONENT_REPEATED',
      ['components.1.key'],
    ],
    [
      'a file that nobody uploaded',
      {
        components: [
          { key: '1', originals: 1 },
          { key: '2', fileId: '01890000-0000-7000-8000-000000000000' },
        ],
      },
      422,
      'FILE_UNKNOWN',
      ['components'],
    ],
    [
      'an identity number that is none',
      { applicant: { kind: 'citizen', name: 'A', identityNumber: '12' } },
      422,
      'FIELDS_INVALID',
      ['applicant.identityNumber'],
    ],
    ['a due date of the caller', { dueAt: '2030-01-01T00:00:00+07:00' }, 422, 'FIELDS_INVALID', ['dueAt']],
    [
      'a citizen named by a tax code',
      { applicant: { kind: 'citizen', name: 'Đào Thanh Hà', identityNumber: '4100123456' } },
      422,
      'APPLICANT_IDENTITY_INVALID',
      ['applicant.identityNumber'],
    ],
    ['an agency of another province', { resolvingAgencyCode: 'H01' }, 422, 'AGENCY_NOT_RECEIVING', ['resolvingAgencyCode']],
    ['a counter of another agency', { receivingAgencyCode: 'H21.110' }, 403, 'DOSSIER_OF_OTHER_AGENCY', []],
  ])('at the counter: %s', async (_, changes, status, code, fields) => {
    expect(await refused(house, () => receive(changes))).toMatchObject({ status, code, fields });
  });

  it.each([
    ['another commune, which runs a one-stop unit', 'H21.110', 201],
    ['the centre of the province', 'H21', 201],
    ['a department that has nothing to do with it', 'H21.16', 422],
    ['a province elsewhere', 'H01', 422],
    ['a ministry', 'G01', 422],
    ['an agency that does not exist', 'H21.9999', 422],
  ])('online, to be received by %s', async (_, receivingAgencyCode, status) => {
    if (status === 201) expect((await submit({ receivingAgencyCode })).status).toBe(201);
    else expect(await refused(house, () => submit({ receivingAgencyCode }))).toMatchObject({ status, fields: ['receivingAgencyCode'] });
  });

  it('says what would account for papers that are named and no more', async () => {
    const { body } = await submit({ components: [{ key: '1' }, { key: '2' }] });
    for (const way of ['originals', 'copies', 'fileId', 'absence', 'defaultAbsenceReason']) expect(body.detail).toContain(way);
    expect(body.errors.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual(
      [0, 1].map((index) => [`components.${index}`, 'COMPONENT_NOT_THERE']),
    );
    expect(body.errors[0].message).toContain('originals');
  });

  it.each([
    ['applicant', 'identityNumber', '12345', '12 chữ số'],
    ['applicant', 'phone', '12', '8 đến 20 chữ số'],
    ['applicant', 'email', 'x', 'ten@example.vn'],
    ['applicant', 'communeCode', '1', '5 chữ số'],
    ['submitter', 'identityNumber', '1', '12 chữ số'],
  ])('says the form of what is wrong: %s.%s', async (whose, name, value, words) => {
    const people = { applicant: CITIZEN, submitter: { name: 'Trần Thị Mẫu', identityNumber: '052199000456' } };
    const { body } = await submit({ ...people, [whose]: { ...people[whose as keyof typeof people], [name]: value } });
    expect(body.errors).toEqual([
      expect.objectContaining({ field: `${whose}.${name}`, code: 'TEXT_PATTERN', message: expect.stringContaining(words) }),
    ]);
  });

  it('names each paper that is missing', async () => {
    const both = await refused(house, () => submit({ components: [] }));
    expect([both.status, both.code]).toEqual([409, 'DOSSIER_INCOMPLETE']);
    expect(both.details['missing']).toEqual([
      { key: '1', name: expect.any(String), form: null },
      { key: '2', name: expect.any(String), form: null },
    ]);
    const one = await refused(house, () =>
      receive({
        components: [
          { key: '1', originals: 1 },
          { key: '2', originals: 0 },
        ],
      }),
    );
    expect(one.details['missing']).toMatchObject([{ key: '2' }]);
    expect(one.fields).toEqual(['components.1']);
  });

  it('says that a procedure is not offered online, and takes it at the counter', async () => {
    const online = await refused(house, () => submit({ procedureCode: '1.011607', components: [], defaultAbsenceReason: 'Không có.' }));
    expect([online.status, online.code]).toEqual([409, 'PROCEDURE_NOT_ONLINE']);
    expect(online.details).toEqual({
      receivingAgencyCode: WARD,
      receivingAgencyName: 'Ủy ban nhân dân phường Hoài Nhơn',
      channels: ['direct', 'post'],
      address: null,
    });
    // Its level is "toàn trình", and the portal states no terms for it online.
    const unstated = await refused(house, () => submit({ procedureCode: '2.001944', components: [], defaultAbsenceReason: 'Không có.' }));
    expect([unstated.status, unstated.code, unstated.details['channels']]).toEqual([409, 'PROCEDURE_NOT_ONLINE', ['direct', 'post']]);
    const counter = await receive({ procedureCode: '1.011607', components: [], defaultAbsenceReason: 'Không có.', caseKey: '1' });
    expect([counter.status, counter.body.status]).toEqual([201, 'received']);
  });

  it('says that a repealed and a not yet effective version are not in force', async () => {
    await asOwner(
      house,
      `insert into catalogue.procedure_repeal (id, procedure_id, procedure_code, effective_on, decision)
        select gen_random_uuid(), id, code, '2026-11-20', '1/QĐ-UBND' from catalogue.procedure where code = '1.115568'`,
    );
    await asOwner(house, `insert into catalogue.procedure (id, code) select gen_random_uuid(), '9.000001'`);
    const columns = 'name, sector_code, sector_name, levels, online_level, kind, internal, agency_codes, content, published_at';
    await asOwner(
      house,
      `insert into catalogue.procedure_version (id, procedure_id, procedure_code, version_no, effective_from, effective_from_source,
        content_hash, ${columns})
      select gen_random_uuid(), p.id, p.code, 1, '2026-11-21', 'publication', 'made for this story', ${columns}
      from catalogue.procedure_version v, catalogue.procedure p
      where v.procedure_code = '1.004944' and v.version_no = 1 and p.code = '9.000001'`,
    );
    await asOwner(house, 'update catalogue.revision set revision = revision + 1');
    await house.app.get(PublishedVersions).refresh();
    for (const procedureCode of ['1.115568', '9.000001']) {
      expect(await refused(house, () => receive({ procedureCode, components: [], defaultAbsenceReason: 'Không có.' }))).toMatchObject({
        status: 409,
        code: 'PROCEDURE_NOT_IN_FORCE',
        details: { procedureCode, onDate: '2026-11-20' },
      });
    }
  });

  it.each<[string, Buffer, number, string]>([
    ['invalid UTF-8', Buffer.concat([utf8('{"procedureCode":"'), Buffer.from([0xc3, 0x28]), utf8('"}')]), 400, 'BODY_NOT_UTF8'],
    ['a body of 10 MB', utf8(JSON.stringify(atTheCounter({ summary: 'a'.repeat(10_000_000) }))), 413, 'BODY_TOO_LARGE'],
    ['a body nested 10,000 deep', utf8(`{"applicant":${'['.repeat(10_000)}${']'.repeat(10_000)}}`), 400, 'BODY_TOO_DEEP'],
    ['a NUL', utf8(JSON.stringify(atTheCounter({ summary: 'a\u0000b' }))), 422, 'TEXT_HAS_NUL'],
    ['half a JSON', utf8('{"procedureCode":'), 400, 'BODY_NOT_JSON'],
    ['nothing', Buffer.alloc(0), 422, 'FIELDS_INVALID'],
  ])('takes no body with %s', async (_, bytes, status, code) => {
    expect(await refused(house, () => desk.raw('/v1/desk/dossiers', bytes))).toMatchObject({ status, code });
  });

  it('takes no instant without an offset', async () => {
    const list = await refused(house, () => desk.get('/v1/desk/dossiers?dueBefore=2026-11-20T10:00:00'));
    expect(list).toMatchObject({ status: 422, code: 'FIELDS_INVALID', fields: ['dueBefore'] });
    const compute = await refused(house, () =>
      desk.send('/v1/deadlines/compute', { startAt: '2026-11-20T14:10:00', duration: { value: 1, unit: 'working-days' } }),
    );
    expect(compute).toMatchObject({ status: 422, fields: ['startAt'] });
  });

  it.each([
    ['submittedFrom=2026-11-30&submittedTo=2026-11-01', 'PERIOD_INVERTED', 'submittedTo'],
    ['receivedFrom=2026-11-30&receivedTo=2026-11-29', 'PERIOD_INVERTED', 'receivedTo'],
    ['dueFrom=2026-11-30&dueTo=2026-11-01', 'PERIOD_INVERTED', 'dueTo'],
    ['agencyCode=H21.19999', 'AGENCY_UNKNOWN', 'agencyCode'],
    ['receivingAgencyCode=H21.19999', 'AGENCY_UNKNOWN', 'receivingAgencyCode'],
    ['procedureCode=9.999999', 'PROCEDURE_UNKNOWN', 'procedureCode'],
  ])('answers no empty list to a slip of the pen: %s', async (query, code, field) => {
    expect(await refused(house, () => desk.get(`/v1/desk/dossiers?${query}`))).toMatchObject({ status: 422, code, fields: [field] });
  });

  it('answers no empty worklist to the code of no procedure', async () => {
    const list = await refused(house, () => desk.get('/v1/officer/tasks?which=unit&procedureCode=9.999999'));
    expect(list).toMatchObject({ status: 422, code: 'PROCEDURE_UNKNOWN', fields: ['procedureCode'] });
  });

  it('asks who is there, and whether they may', async () => {
    const body = atTheCounter();
    expect(await refused(house, () => house.anybody.post('/v1/desk/dossiers', body))).toMatchObject({ status: 401 });
    const forged = (await house.as('desk-officer-commune')).withToken((token) => `${token.slice(0, -8)}AAAAAAAA`);
    expect(await refused(house, () => forged.post('/v1/desk/dossiers', body))).toMatchObject({ status: 401 });
    expect(await refused(house, () => citizen.post('/v1/desk/dossiers', body))).toMatchObject({ status: 403 });
    expect(await refused(house, () => desk.post('/v1/citizen/dossiers', fosterCare()))).toMatchObject({ status: 403 });
    const accountant = await house.as(officerOf(WARD, 'accountant'));
    expect(await refused(house, () => accountant.post('/v1/desk/dossiers', body))).toMatchObject({ status: 403 });
  });

  it('accepts nothing in a year that no calendar covers, not even by rule', async () => {
    const handedIn = await submit({});
    expect(handedIn.status).toBe(201);
    await house.clockTo('2038-01-05 09:00');
    for (const call of [() => desk.post(`/v1/desk/dossiers/${handedIn.body.id}/acceptance`, {}, 1), () => receive({}), () => submit({})]) {
      expect(await refused(house, call)).toMatchObject({
        status: 422,
        code: 'CALENDAR_NOT_COVERED',
        details: { firstUncoveredDate: '2038-01-05' },
      });
    }
  });
});
