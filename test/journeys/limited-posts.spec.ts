import { FOSTER_CARE, WARD, atTheCounter, officerOf } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { officerWithPosts } from '../support/limited-officer.js';
import { refused } from '../support/refused.js';
import { asOwner } from '../support/row-counts.js';
import { waitingTask } from '../support/way-through.js';

/** A sector of which there is no dossier. */
const NONE = ['G02-CT38'];
const OTHER = { kind: 'citizen', name: 'Cao Song Lam', identityNumber: '064195205336' } as const;

describe('a post that is limited acts within its limits only', () => {
  let house: House;
  let colleague: Caller;
  beforeAll(async () => {
    house = await House.open();
    colleague = await house.as(officerOf(WARD, 'desk-officer'));
  });
  afterAll(() => house.close());

  const receive = (officer: Caller, changes: object = {}) => officer.post('/v1/desk/dossiers', atTheCounter(changes));

  it.each([
    ['another sector', { sectorCodes: NONE }],
    ['another procedure', { procedureCodes: ['2.000986'] }],
    ['restricted dossiers alone', { confidentialities: ['restricted'] }],
  ])('the counter of a post for %s takes nothing in, draws no code and says what it is for', async (what, limits) => {
    const officer = await officerWithPosts(house, `quay ${what}`, { agencyCode: WARD, roles: ['desk-officer'], ...limits });
    expect(await refused(house, () => receive(officer))).toMatchObject({ status: 403, code: 'DOSSIER_OUTSIDE_POST' });
    const { body } = await receive(officer);
    expect(body).toMatchObject({ details: { procedureCode: FOSTER_CARE, posts: [limits] } });
    expect((await receive(officer, { receivingAgencyCode: 'H21.110' })).body.code).toBe('DOSSIER_OF_OTHER_AGENCY');
  });

  it('the counter of a post for this sector and another takes in, and opens what it took in', async () => {
    const limits = [{ sectorCodes: NONE }, { sectorCodes: ['G07-LĐ17'] }];
    const posts = limits.map((each) => ({ agencyCode: WARD, roles: ['desk-officer'] as const, ...each }));
    const officer = await officerWithPosts(house, 'quầy hai lĩnh vực', ...posts);
    const { status, body } = await receive(officer);
    expect([status, body.code]).toEqual([201, expect.stringMatching(/^H21\.195-/)]);
    expect((await officer.get(`/v1/desk/dossiers/${body.id}`)).status).toBe(200);
  });

  it('a dossier that does not open is no ground to look into its applicant’s papers, nor to take them out', async () => {
    const { body } = await receive(colleague, { applicant: OTHER });
    const search = (officer: Caller) =>
      officer.send('/v1/desk/documents/searches?purpose=reuse', {
        identityNumber: OTHER.identityNumber,
        name: OTHER.name,
        dossierId: body.id,
      });
    const whole = await house.as({ ...officerOf(WARD, 'desk-officer'), subject: 'dong-nghiep' });
    const limited = await officerWithPosts(house, 'quầy khác', { agencyCode: WARD, roles: ['desk-officer'], sectorCodes: NONE });
    expect((await search(whole)).status).toBe(200);
    expect((await limited.get(`/v1/desk/dossiers/${body.id}`)).status).toBe(404);
    expect((await search(limited)).body).toMatchObject({ status: 404, code: 'LOOK_GROUND_NOT_FOUND' });
    await asOwner(house, `update dossiers.dossier set confidentiality = 'restricted' where id = $1`, [body.id]);
    expect((await search(whole)).body).toMatchObject({ status: 404, code: 'LOOK_GROUND_NOT_FOUND' });
    const reused = {
      applicant: OTHER,
      components: [
        { key: '1', documentId: body.id },
        { key: '2', copies: 1 },
      ],
    };
    expect((await receive(whole, reused)).body).toMatchObject({ status: 403, code: 'REUSE_NOT_CONSENTED' });
  });

  it('the pool of a post shows no task that only another post’s role would take', async () => {
    const { body } = await receive(colleague);
    const task = await waitingTask(house, body.id);
    expect(task?.role).toBe('desk-officer');
    const limited = { agencyCode: WARD, roles: ['desk-officer'] as const, sectorCodes: NONE };
    const both = await officerWithPosts(house, 'quay-van-thu', limited, { agencyCode: WARD, roles: ['registry-clerk'] });
    const pool = async (officer: Caller, which = 'unit') => {
      const { items } = (await officer.get(`/v1/officer/tasks?which=${which}&limit=200`)).body as { items: { dossierId: string }[] };
      return items.some(({ dossierId }) => dossierId === body.id);
    };
    const path = `/v1/officer/tasks/${body.id}/${task?.taskId}/claim`;
    expect([await pool(colleague), await pool(both), await pool(both, 'agency')]).toEqual([true, false, true]);
    expect((await both.get('/v1/officer/tasks/counts')).body.unit.open).toBe(0);
    expect((await both.post(path, undefined, body.version)).body).toMatchObject({
      status: 403,
      code: 'ROLE_MISSING',
      detail: expect.stringContaining(`desk-officer tại cơ quan ${WARD}`),
    });
    const within = await officerWithPosts(house, 'quay-tre-em', { ...limited, sectorCodes: ['G07-LĐ17'] });
    expect([await pool(within), (await within.post(path, undefined, body.version)).status]).toEqual([true, 200]);
  });

  it('is given for sectors and procedures that the catalogue knows, and for no others', async () => {
    const administrator = await house.as('administrator');
    const account = { issuer: 'urn:mot-cua:sandbox', subject: 'gioi-han-sai', name: 'Lê Thị Bình' };
    const { body } = await administrator.post('/v1/admin/officers', account);
    const post = { agencyCode: WARD, title: 'Công chức', roles: ['desk-officer'], validFrom: '2026-11-20' };
    const give = (limits: object) => administrator.post(`/v1/admin/officers/${body.id}/posts`, { ...post, ...limits }, body.version);
    const wrong = [
      [{ sectorCodes: [NONE[0], 'G02-XX99'] }, 'sectorCodes', 'LIMIT_SECTOR_UNKNOWN', 'G02-XX99'],
      [{ procedureCodes: ['9.999999'] }, 'procedureCodes', 'LIMIT_PROCEDURE_UNKNOWN', '9.999999'],
    ] as const;
    for (const [limits, field, code, given] of wrong) {
      expect(await refused(house, () => give(limits))).toMatchObject({ status: 422, code });
      expect((await give(limits)).body.errors).toEqual([{ field, code, message: expect.stringContaining(given) }]);
    }
    const given = await give({ sectorCodes: NONE });
    const whole = (await administrator.get(`/v1/admin/officers/${body.id}`)).body;
    const [held] = whole.posts as { id: string }[];
    expect(whole).toMatchObject({ accountIssuer: account.issuer, accountSubject: account.subject });
    expect(held).toMatchObject({ roleNames: ['Cán bộ Bộ phận Một cửa'], sectorCodes: NONE, procedureCodes: null, procedureNames: null });
    expect((held as unknown as { sectorNames: string[] }).sectorNames).toEqual([expect.not.stringMatching(/^[A-Z]\d/)]);
    const listed = (await administrator.get(`/v1/admin/officers?agencyCode=${WARD}&limit=200`)).body.items as object[];
    expect(listed).toContainEqual(expect.objectContaining({ id: body.id, accountSubject: account.subject }));
    const fellows = (await (await house.as('agency-head-commune')).get('/v1/officer/fellow-officers')).body.items as object[];
    expect(fellows.map((each) => Object.keys(each).toSorted())).toEqual(fellows.map(() => ['id', 'name', 'posts']));
    const change = (limits: object) =>
      administrator.ask('patch', `/v1/admin/officers/${body.id}/posts/${held!.id}`, Buffer.from(JSON.stringify(limits)), {
        'if-match': `"${given.body.version}"`,
        'idempotency-key': crypto.randomUUID(),
      });
    expect(await refused(house, () => change({ sectorCodes: ['G02-XX99'] }))).toMatchObject({ status: 422, code: 'LIMIT_SECTOR_UNKNOWN' });
  });
});
