import { randomUUID } from 'node:crypto';
import { atTheCounter, fosterCare, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';

const PATH = '/v1/admin/agencies';
const DECISION = { number: '2026/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Gia Lai', signedOn: '2026-11-02' };
const FROM = { decision: DECISION, effectiveFrom: '2026-12-01' };
const UNIT = { code: 'H21.16.50', name: 'Phòng Hộ tịch', level: 'unit', parentCode: 'H21.16', ...FROM };
/** The agency above, as it is shown. */
const ABOVE = { parentCode: 'H21.16', parentName: 'Sở Tư pháp tỉnh Gia Lai' };

describe('an agency that changes', () => {
  let house: House;
  let administrator: Caller;
  beforeAll(async () => {
    house = await House.open();
    administrator = await house.as('administrator');
  });
  afterAll(() => house.close());

  const codeOf = ({ body }: { body: { status: number; code: string; errors?: readonly { field: string; code: string }[] } }) => [
    body.status,
    body.code,
    ...(body.errors ?? []).map(({ field, code }) => `${field} ${code}`),
  ];

  it('is, once its founding was withdrawn, unknown to the public, and its administrator reads why', async () => {
    const code = 'H21.16.52';
    await administrator.post(PATH, { ...UNIT, code });
    const [path, reason] = [`${PATH}/${code}`, 'Nhập nhầm đơn vị.'];
    expect((await administrator.post(`${path}/terms`, { ...FROM, name: 'Khác', effectiveFrom: '2027-01-01' }, 1)).status).toBe(201);
    expect((await administrator.post(`${path}/terms/2027-01-01/withdraw`, { reason: 'Sai tên.' }, 2)).status).toBe(200);
    expect((await administrator.get(path)).body).toMatchObject({ withdrawn: false });
    expect((await administrator.get(`/v1/public/agencies/${code}`)).status).toBe(200);
    expect((await administrator.post(`${path}/terms/${FROM.effectiveFrom}/withdraw`, { reason }, 3)).status).toBe(200);
    expect((await administrator.get(path)).body).toMatchObject({
      withdrawn: true,
      withdrawals: [
        { what: 'founding', effectiveFrom: FROM.effectiveFrom, reason },
        { what: 'term', effectiveFrom: '2027-01-01', reason: 'Sai tên.' },
      ],
    });
    expect(codeOf(await administrator.get(`/v1/public/agencies/${code}`))).toEqual([404, 'AGENCY_NOT_FOUND']);
    expect(codeOf(await administrator.post(`${path}/ending`, FROM, 4))).toEqual([409, 'AGENCY_WITHDRAWN']);
  });

  it('takes nothing in before it begins, and never where its founding was withdrawn', async () => {
    const commune = { ...UNIT, code: 'H21.990', name: 'Ủy ban nhân dân xã Mới', level: 'commune', parentCode: 'H21' };
    const citizen = await house.as('citizen');
    const submit = () => citizen.post('/v1/citizen/dossiers', fosterCare({ resolvingAgencyCode: commune.code }));
    expect((await administrator.post(PATH, commune)).status).toBe(201);
    expect((await submit()).body).toMatchObject({
      code: 'AGENCY_NOT_IN_FORCE',
      details: { validFrom: FROM.effectiveFrom, successorCode: null },
    });
    const withdrawn = await administrator.post(
      `${PATH}/${commune.code}/terms/${FROM.effectiveFrom}/withdraw`,
      { reason: 'Nhập nhầm đơn vị.' },
      1,
    );
    expect(withdrawn.status).toBe(200);
    // Whoever is asked for rights notes at once that agencies have changed.
    await administrator.get(`${PATH}/${commune.code}`);
    expect(codeOf(await submit())).toEqual([422, 'AGENCY_UNKNOWN', 'resolvingAgencyCode AGENCY_UNKNOWN']);
  });

  it('is entered, renamed and ended by an administrator, each with the version that was seen', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const begun = await administrator.post(PATH, UNIT, undefined, key);
    const path = `${PATH}/${UNIT.code}`;
    expect([begun.status, begun.headers['location'], begun.headers['etag'], begun.body]).toEqual([
      201,
      path,
      '"1"',
      { code: UNIT.code, version: 1 },
    ]);
    const again = await administrator.post(PATH, UNIT, undefined, key);
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([begun.body, 'true']);
    expect(codeOf(await administrator.post(PATH, { ...UNIT, name: 'Phòng khác' }, undefined, key))).toEqual([
      422,
      'IDEMPOTENCY_KEY_REUSED',
    ]);
    expect(codeOf(await administrator.post(PATH, UNIT))).toEqual([409, 'AGENCY_CODE_TAKEN']);
    const renamed = { name: 'Phòng Hộ tịch và Quốc tịch', ...FROM };
    expect(codeOf(await administrator.post(`${path}/terms`, renamed))).toEqual([428, 'PRECONDITION_REQUIRED']);
    const changed = await administrator.post(`${path}/terms`, { ...renamed, effectiveFrom: '2027-01-01' }, 1);
    expect([changed.status, changed.headers['etag'], changed.body]).toEqual([201, '"2"', { code: UNIT.code, version: 2 }]);
    expect(codeOf(await administrator.post(`${path}/terms`, { ...renamed, effectiveFrom: '2027-02-01', name: 'Khác' }, 1))).toEqual([
      412,
      'VERSION_MOVED',
    ]);
    const whole = await administrator.get(path);
    expect([whole.headers['etag'], whole.body]).toEqual([
      expect.stringMatching(/^"2-/),
      {
        code: UNIT.code,
        name: UNIT.name,
        level: 'unit',
        ...ABOVE,
        provinceCode: 'H21',
        provinceName: 'Ủy ban nhân dân tỉnh Gia Lai',
        validFrom: '2026-12-01',
        validTo: null,
        terms: [
          { validFrom: '2026-12-01', name: UNIT.name, ...ABOVE, decision: DECISION },
          { validFrom: '2027-01-01', name: renamed.name, ...ABOVE, decision: DECISION },
        ],
        endDecision: null,
        successors: [],
        withdrawn: false,
        withdrawals: [],
        version: 2,
      },
    ]);
    const ended = await administrator.post(`${path}/ending`, { ...FROM, effectiveFrom: '2028-01-01' }, 2);
    expect([ended.status, ended.body]).toEqual([200, { code: UNIT.code, version: 3 }]);
    expect((await administrator.get(path)).body).toMatchObject({ name: UNIT.name, validTo: '2028-01-01', version: 3 });
    expect((await house.anybody.get(`/v1/public/agencies/${UNIT.code}`)).body).toMatchObject({ name: UNIT.name, validTo: '2028-01-01' });
    const why = { reason: 'Nhập sai ngày có hiệu lực.' };
    expect(codeOf(await administrator.post(`${path}/ending/withdraw`, { reason: '...' }, 3))).toEqual([
      422,
      'FIELDS_INVALID',
      'reason REASON_SAYS_NOTHING',
    ]);
    expect(codeOf(await administrator.post(`${path}/terms/2027-01-02/withdraw`, why, 3))).toEqual([404, 'AGENCY_TERM_NOT_FOUND']);
    const kept = await administrator.post(`${path}/ending/withdraw`, why, 3);
    expect([kept.status, kept.headers['etag'], kept.body]).toEqual([200, '"4"', { code: UNIT.code, version: 4 }]);
    expect(codeOf(await administrator.post(`${path}/ending/withdraw`, why, 4))).toEqual([409, 'AGENCY_NOT_ENDING']);
    expect((await administrator.post(`${path}/terms/2027-01-01/withdraw`, why, 4)).body).toEqual({ code: UNIT.code, version: 5 });
    expect((await administrator.get(path)).body).toMatchObject({ validTo: null, terms: [{ name: UNIT.name }], version: 5 });
    expect((await administrator.post(`${path}/terms/2026-12-01/withdraw`, why, 5)).status).toBe(200);
    expect((await administrator.post(PATH, { ...UNIT, name: 'Phòng Hộ tịch' })).status).toBe(201);
  });

  it.each([
    ['a code of a wrong form', { code: 'H21/16' }, [422, 'FIELDS_INVALID', 'code TEXT_PATTERN']],
    ['a code of another tree', { code: 'H05.16' }, [422, 'AGENCY_CODE_FOREIGN', 'code AGENCY_CODE_FOREIGN']],
    ['a parent that is none', { parentCode: 'H21.99.99' }, [422, 'AGENCY_UNKNOWN', 'parentCode AGENCY_UNKNOWN']],
    [
      'a commune under a unit',
      { parentCode: 'H21.24.01', level: 'commune' },
      [422, 'AGENCY_LEVEL_MISPLACED', 'parentCode AGENCY_LEVEL_MISPLACED'],
    ],
    ['a root', { level: 'province' }, [422, 'FIELDS_INVALID', 'level NOT_ONE_OF']],
    ['a name of too many letters', { name: 'a'.repeat(301) }, [422, 'FIELDS_INVALID', 'name TEXT_TOO_LONG']],
    ['no decision', { decision: undefined }, [422, 'FIELDS_INVALID', 'decision FIELD_REQUIRED']],
    ['a field that there is none of', { provinceCode: 'H05' }, [422, 'FIELDS_INVALID', 'provinceCode FIELD_UNKNOWN']],
  ])('is not entered with %s', async (_, change, answer) => {
    expect(codeOf(await administrator.post(PATH, { ...UNIT, code: 'H21.16.51', ...change }))).toEqual(answer);
    expect((await administrator.get(`${PATH}/H21.16.51`)).status).toBe(404);
  });

  it.each([
    ['under itself', { parentCode: 'H21.24.01.01' }, [422, 'AGENCY_UNDER_ITSELF', 'parentCode AGENCY_UNDER_ITSELF']],
    ['to another tree', { parentCode: 'H05' }, [422, 'AGENCY_OF_OTHER_TREE', 'parentCode AGENCY_OF_OTHER_TREE']],
    ['nowhere', { parentCode: null }, [422, 'FIELDS_INVALID', 'parentCode FIELD_NULL']],
    ['back in time', { parentCode: 'H21.16', effectiveFrom: '2026-11-19' }, [422, 'EFFECTIVE_IN_PAST', 'effectiveFrom EFFECTIVE_IN_PAST']],
    ['where it stands', { parentCode: 'H21.24' }, [409, 'AGENCY_UNCHANGED']],
  ])('is not moved %s', async (_, change, answer) => {
    expect(codeOf(await administrator.post(`${PATH}/H21.24.01/terms`, { ...FROM, ...change }, 1))).toEqual(answer);
    expect((await administrator.get(`${PATH}/H21.24.01`)).body.version).toBe(1);
  });

  it('is decided about by nobody but administrators above it', async () => {
    const department = await house.as({ subject: 'stp-quan-tri', name: 'Quản trị', agencyCode: 'H21.16', roles: ['administrator'] });
    const change = { name: 'Tên khác', ...FROM };
    expect(codeOf(await department.post(`${PATH}/H21.16/terms`, change, 1))).toEqual([403, 'AGENCY_DECIDED_ABOVE']);
    expect(codeOf(await department.post(`${PATH}/${WARD}/terms`, change, 9))).toEqual([404, 'AGENCY_NOT_FOUND']);
    expect(codeOf(await department.post(`${PATH}/${WARD}/ending`, FROM, 9))).toEqual([404, 'AGENCY_NOT_FOUND']);
    expect((await department.get(`${PATH}/${WARD}`)).status).toBe(404);
    expect(codeOf(await department.post(PATH, { ...UNIT, code: 'H21.99', parentCode: 'H21' }))).toEqual([
      422,
      'AGENCY_OUT_OF_REACH',
      'parentCode AGENCY_OUT_OF_REACH',
    ]);
    expect((await (await house.as('agency-head')).post(PATH, UNIT)).status).toBe(403);
    expect((await house.anybody.post(PATH, UNIT)).status).toBe(401);
  });

  it('shows its dossiers to those above its new place from the first second of the day, and no more to those who were above', async () => {
    const { body: dossier } = await (await house.as('desk-officer-commune')).post('/v1/desk/dossiers', atTheCounter());
    const head = await house.as('agency-head');
    const seen = async (): Promise<unknown[]> => [
      (await head.get(`/v1/officer/dossiers/${dossier.id}`)).status,
      ((await head.get('/v1/officer/dossiers?reach=all')).body.items as { id: string }[]).some(({ id }) => id === dossier.id),
    ];
    const at = (now: string) => house.anybody.put('/v1/sandbox/clock', { now });
    expect(await seen()).toEqual([404, false]);
    expect((await administrator.post(`${PATH}/${WARD}/terms`, { parentCode: 'H21.16', ...FROM }, 1)).status).toBe(201);
    const back = { parentCode: 'H21', ...FROM, effectiveFrom: '2026-12-08' };
    expect((await administrator.post(`${PATH}/${WARD}/terms`, back, 2)).status).toBe(201);
    for (const [now, expected] of [
      ['2026-11-30T23:59:59+07:00', [404, false]],
      ['2026-12-01T00:00:00+07:00', [200, true]],
      ['2026-12-07T23:59:59+07:00', [200, true]],
      ['2026-12-08T00:00:00+07:00', [404, false]],
    ] as const) {
      await at(now);
      expect([now, await seen()]).toEqual([now, expected]);
    }
  });
});
