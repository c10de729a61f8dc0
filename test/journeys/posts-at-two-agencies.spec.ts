import { atTheCounter, CITIZEN, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { enrolled, officerWithPosts } from '../support/limited-officer.js';
import { concludeWithFile } from '../support/result-with-file.js';
import { stateOf } from '../support/row-counts.js';

const OTHER = 'H21.110';
const THIRD = 'H21.109';
const CONSENTING = { identityNumber: CITIZEN.identityNumber, name: CITIZEN.name };

describe('an officer with posts at two agencies', () => {
  let house: House;
  let officer: Caller;
  let citizen: Caller;
  beforeAll(async () => {
    house = await House.open();
    citizen = await house.as('citizen');
    officer = await officerWithPosts(
      house,
      'hai-noi',
      { agencyCode: WARD, roles: ['desk-officer'] },
      { agencyCode: OTHER, roles: ['desk-officer', 'unit-head'] },
    );
  });
  afterAll(() => house.close());

  const received = (agencyCode: string, changes: object = {}) =>
    officer.post('/v1/desk/dossiers', atTheCounter({ resolvingAgencyCode: agencyCode, ...changes }));

  it('receives at both counters, each under its own codes, and sees the dossiers of both in one list', async () => {
    const [here, there] = [await received(WARD), await received(OTHER)];
    expect([here.body.code, there.body.code]).toEqual(['H21.195-261120-0001', 'H21.110-261120-0001']);
    const refused = await received(THIRD, { receivingAgencyCode: THIRD });
    expect([refused.status, refused.body.code]).toEqual([403, 'DOSSIER_OF_OTHER_AGENCY']);
    const codesOf = async (path: string) => ((await officer.get(path)).body.items as { code: string }[]).map(({ code }) => code).toSorted();
    expect(await codesOf('/v1/desk/dossiers')).toEqual([there.body.code, here.body.code].toSorted());
    expect(await codesOf(`/v1/desk/dossiers?receivingAgencyCode=${OTHER}`)).toEqual([there.body.code]);
    expect(await codesOf('/v1/desk/dossiers?reach=all')).toEqual([there.body.code, here.body.code].toSorted());
  });

  it('acts at each by the post there, and nowhere else', async () => {
    const elsewhere = await (
      await house.as(officerOf(THIRD, 'desk-officer'))
    ).post('/v1/desk/dossiers', atTheCounter({ resolvingAgencyCode: THIRD }));
    const [here, there] = [await received(WARD), await received(OTHER)];
    const tasksOf = async (dossierId: string) =>
      (await officer.get(`/v1/officer/tasks?dossierId=${dossierId}&which=agency`)).body.items as { taskId: string }[];
    const colleaguesOf = async (dossierId: string) => {
      const [task] = await tasksOf(dossierId);
      const { body, status } = await officer.get(`/v1/officer/colleagues?dossierId=${dossierId}&taskId=${task?.taskId}`);
      return [status, body.agencyCode ?? body.code, (body.officers as unknown[] | undefined)?.length];
    };
    expect(await colleaguesOf(there.body.id)).toEqual([200, OTHER, 1]);
    expect(await colleaguesOf(here.body.id)).toEqual([200, WARD, 2]);
    const [hidden] = (await (await house.as(officerOf(THIRD, 'desk-officer'))).get('/v1/officer/tasks?which=agency')).body.items;
    for (const path of [`tasks/${elsewhere.body.id}/${hidden.taskId}`, `colleagues?dossierId=${elsewhere.body.id}&taskId=${hidden.taskId}`])
      expect((await officer.get(`/v1/officer/${path}`)).body).toMatchObject({ status: 404, code: 'TASK_NOT_FOUND' });
    const path = `/v1/officer/tasks/${there.body.id}`;
    const [task] = await tasksOf(there.body.id);
    const { body } = await officer.get(`${path}/${task?.taskId}`);
    expect((await officer.post(`${path}/${task?.taskId}/claim`, undefined, body.version)).status).toBe(200);
  });

  it('records consents to either; one given to the first opens nothing at the counter of the second', async () => {
    const record = (more: object = {}) => officer.post('/v1/desk/consents', { ...CONSENTING, evidence: 'person-present', ...more });
    const kept = await received(WARD);
    const concluded = await concludeWithFile(house, kept.body.id, kept.body.version, 'Quyết định.pdf');
    expect([concluded.status, concluded.body.errors]).toEqual([200, undefined]);
    const [document] = (await citizen.get('/v1/citizen/documents?limit=1')).body.items as { id: string }[];
    const reusing = (agencyCode: string) =>
      received(agencyCode, {
        components: [
          { key: '1', documentId: document?.id },
          { key: '2', copies: 1 },
        ],
      });
    const first = await record();
    expect([first.status, first.body.agencyCode]).toEqual([201, WARD]);
    expect((await reusing(WARD)).status).toBe(201);
    const before = await stateOf(house);
    expect((await reusing(OTHER)).body).toMatchObject({ status: 403, code: 'REUSE_NOT_CONSENTED' });
    const foreign = await record({ agencyCode: THIRD });
    expect(foreign.body).toMatchObject({ status: 422, code: 'CONSENT_AGENCY_FOREIGN', errors: [{ field: 'agencyCode' }] });
    expect(await stateOf(house)).toEqual(before);
    const second = await record({ agencyCode: OTHER });
    expect([second.status, second.body.agencyCode]).toEqual([201, OTHER]);
    expect((await reusing(OTHER)).status).toBe(201);
    for (const { body } of [first, second]) {
      const seen = await officer.send('/v1/desk/documents/searches?purpose=reuse', { ...CONSENTING, consentId: body.id });
      expect([seen.status, (seen.body.items as { id: string }[])[0]?.id]).toEqual([200, document?.id]);
    }
    const list = (await officer.get('/v1/desk/consents')).body.items as { id: string }[];
    expect(list.map(({ id }) => id)).toEqual([second.body.id, first.body.id]);
    const page = await officer.get('/v1/desk/consents?limit=1');
    const rest = await officer.get(`/v1/desk/consents?limit=1&cursor=${page.body.next as string}`);
    expect(rest.body.items).toEqual([list[1]]);
    expect((await officer.post(`/v1/desk/consents/${second.body.id}/revocation`, undefined)).status).toBe(200);
  });

  it('is at the one agency that the token names, where it names one, and at none where the post there is somebody else’s', async () => {
    const subject = 'hai-noi';
    const at = async (agencyCode: string) => house.anybody.post('/v1/sandbox/tokens', { subject, agencyCode });
    const { token, actor } = (await at(OTHER)).body as { token: string; actor: { agencyCode: string; roles: string[] } };
    expect(actor).toMatchObject({ agencyCode: OTHER, roles: ['desk-officer', 'unit-head'] });
    const { body } = await house.anybody.withToken(() => `Bearer ${token}`).get('/v1/desk/dossiers?reach=all');
    expect(new Set((body.items as { receivingAgencyCode: string }[]).map((each) => each.receivingAgencyCode))).toEqual(new Set([OTHER]));
    expect((await at(THIRD)).body).toMatchObject({ status: 403, code: 'POST_ELSEWHERE', detail: expect.stringContaining(THIRD) });
    const me = (await house.anybody.withToken(() => `Bearer ${token}`).get('/v1/me')).body as { name: string; posts: object[] };
    const limits = { sectorCodes: null, procedureCodes: null, confidentialities: ['ordinary'] };
    // The token states no name: it is that of the officer.
    expect(me).toMatchObject({ name: 'Lê Thị Bình', posts: [{ agencyCode: OTHER, ...limits }] });
    expect(me.posts).toHaveLength(1);
    expect((await officer.get('/v1/me')).body.posts).toHaveLength(2);
  });

  it('is refused a key under which the same was asked for at the other counter', async () => {
    const atEach = async (agencyCode: string) => {
      const { token } = (await house.anybody.post('/v1/sandbox/tokens', { subject: 'hai-noi', agencyCode })).body as { token: string };
      const asked = atTheCounter({ resolvingAgencyCode: WARD });
      return house.anybody
        .withToken(() => `Bearer ${token}`)
        .post('/v1/desk/dossiers', asked, undefined, { 'idempotency-key': 'o-hai-quay' });
    };
    const [first, again, elsewhere] = [await atEach(WARD), await atEach(WARD), await atEach(OTHER)];
    expect([first.status, again.body.id]).toEqual([201, first.body.id]);
    expect(elsewhere.body).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('takes in at the usual counter what the post at the resolving agency is not for', async () => {
    const limited = { agencyCode: OTHER, roles: ['desk-officer'], sectorCodes: ['G02-CT38'] } as const;
    const mixed = await officerWithPosts(house, 'hai-noi-gioi-han', { agencyCode: WARD, roles: ['desk-officer'] }, limited);
    const here = await mixed.post('/v1/desk/dossiers', atTheCounter({ resolvingAgencyCode: OTHER }));
    expect([here.status, here.body.code]).toEqual([201, expect.stringMatching(/^H21\.195-/)]);
    const named = await mixed.post('/v1/desk/dossiers', atTheCounter({ resolvingAgencyCode: OTHER, receivingAgencyCode: OTHER }));
    expect(named.body).toMatchObject({ status: 403, code: 'DOSSIER_OUTSIDE_POST' });
  });

  it('keeps the posts elsewhere when one of the agencies is no more', async () => {
    const administrator = await house.as('administrator');
    const unit = { code: `${OTHER}.9`, name: 'Tổ công tác', level: 'unit', parentCode: OTHER };
    const decision = { number: '9/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Gia Lai', signedOn: '2026-11-02' };
    const founded = await administrator.post('/v1/admin/agencies', { ...unit, decision, effectiveFrom: '2026-11-21' });
    expect(founded.status).toBe(201);
    await house.clockTo('2026-11-21 08:00');
    const holder = await enrolled(
      house,
      'to-vien',
      { agencyCode: `${OTHER}.9`, roles: ['desk-officer'], validFrom: '2026-11-21' },
      { agencyCode: WARD, roles: ['desk-officer'], validFrom: '2026-11-21' },
    );
    const anew = await house.as(holder);
    const version = (await (await house.as('administrator')).get(`/v1/admin/agencies/${OTHER}.9`)).body.version as number;
    const ending = { decision: { ...decision, number: '10/QĐ-UBND' }, effectiveFrom: '2026-11-24' };
    expect((await (await house.as('administrator')).post(`/v1/admin/agencies/${OTHER}.9/ending`, ending, version)).status).toBe(200);
    await house.clockTo('2026-11-24 08:00');
    expect((await anew.get('/v1/me')).body.agency.code).toBe(WARD);
    expect((await anew.get('/v1/desk/dossiers')).status).toBe(200);
  });
});
