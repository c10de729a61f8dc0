import { House, type Caller } from '../support/house.js';
import { WARD } from '../support/handed-in.js';

const OFFICERS = '/v1/admin/officers';
const DECISION = { number: '2026/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Gia Lai', signedOn: '2026-11-02' };
const CONTENT = { decision: DECISION, effectiveFrom: '2026-12-01' };

describe('a token of the sandbox that states no roles', () => {
  let house: House;
  let administrator: Caller;
  let counter = 0;
  beforeAll(async () => {
    house = await House.open();
    administrator = await house.as('administrator');
  });
  afterAll(() => house.close());

  const mint = (subject: string, more: object = {}) => house.anybody.post('/v1/sandbox/tokens', { subject, ...more });
  /** Somebody with these posts in the ward, who signs in without stating any roles. */
  const officer = async (...posts: readonly object[]) => {
    const subject = `can-bo-${(counter += 1)}`;
    const account = { issuer: 'urn:mot-cua:sandbox', subject, name: 'Lê Thị Bình' };
    let { body } = await administrator.post(OFFICERS, account);
    const refused = (await mint(subject)).body.code as string;
    for (const [index, post] of posts.entries()) {
      const request = { agencyCode: WARD, title: `Vị trí ${index}`, validFrom: '2026-11-20', ...post };
      ({ body } = await administrator.post(`${OFFICERS}/${body.id}/posts`, request, body.version));
    }
    const { token, actor } = (await mint(subject)).body as { token: string; actor: { roles: string[]; agencyCode: string } };
    const { id, postId, version } = body as { id: string; postId: string; version: number };
    return { caller: house.anybody.withToken(() => `Bearer ${token}`), refused, actor, id, postId, version };
  };

  it('has the rights of the posts in the database, and has them no longer when the post ends', async () => {
    const { caller, refused, actor, id, postId, version } = await officer({ roles: ['desk-officer'] });
    expect([refused, actor.roles, actor.agencyCode]).toEqual(['POST_MISSING', ['desk-officer'], WARD]);
    expect((await caller.get('/v1/desk/dossiers')).status).toBe(200);
    expect((await caller.get('/v1/me')).body).toMatchObject({ roles: ['desk-officer'], posts: [{ agencyCode: WARD, title: 'Vị trí 0' }] });
    expect((await administrator.post(`${OFFICERS}/${id}/posts/${postId}/ending`, {}, version)).status).toBe(200);
    expect((await caller.get('/v1/desk/dossiers')).body).toMatchObject({ status: 403, code: 'POST_MISSING' });
    // Roles that a token states are all that counts, whatever the database says.
    const { token } = (await mint('can-bo-1', { agencyCode: WARD, roles: ['desk-officer'] })).body as { token: string };
    expect((await house.anybody.withToken(() => `Bearer ${token}`).get('/v1/desk/dossiers')).status).toBe(200);
  });

  it('does nothing about a whole agency, or all of them, by a post that is limited to sectors or procedures', async () => {
    const limits = { roles: ['administrator', 'procedure-controller'], agencyCode: 'H21' };
    const commands = [
      ['POST', '/v1/admin/agencies', { code: `H21.195.1`, name: 'Phòng', level: 'unit', parentCode: WARD, ...CONTENT }],
      ['POST', `/v1/admin/agencies/${WARD}/terms`, { name: 'Tên khác', ...CONTENT }, 1],
      ['POST', `/v1/admin/agencies/${WARD}/ending`, CONTENT, 1],
      [
        'POST',
        `/v1/admin/agencies/${WARD}/duties`,
        { validFrom: '2026-12-01', appraiserMayDecide: true, receiverMayResolve: true, decision: '1/QĐ' },
      ],
      ['POST', '/v1/admin/calendars', {}],
      ['POST', '/v1/admin/calendars/H21.19.100/versions', {}, 1],
      ['POST', '/v1/admin/procedures/1.004944/repeal', {}, 1],
      ['POST', '/v1/admin/process-definitions', {}],
      ['POST', '/v1/admin/notice-templates/received/draft', {}, 1],
      ['GET', '/v1/admin/webhooks'],
    ] as const;
    for (const narrow of [{ sectorCodes: ['G15-TP07'] }, { procedureCodes: ['1.004944'] }]) {
      const { caller } = await officer({ ...limits, ...narrow });
      for (const [method, path, body, version] of commands) {
        const { body: answer } = method === 'GET' ? await caller.get(path) : await caller.post(path, body, version);
        expect([path, answer.status, answer.code]).toEqual([path, 403, 'POST_LIMITED']);
      }
      // What lies within the limits stays: posts of others, and looking at the agency.
      expect((await caller.get(`/v1/admin/agencies/${WARD}`)).status).toBe(200);
      expect((await caller.get(`/v1/admin/agencies/${WARD}/duties`)).status).toBe(200);
      const { permissions } = (await caller.get('/v1/me')).body as { permissions: string[] };
      expect(permissions).toEqual(expect.arrayContaining(['officer.manage', 'self.read']));
      for (const each of ['agency.manage', 'calendar.manage', 'process.manage']) expect(permissions).not.toContain(each);
      const { body } = await caller.post(OFFICERS, { issuer: 'urn:mot-cua:sandbox', subject: `moi-${(counter += 1)}`, name: 'Người Mới' });
      const post = { agencyCode: WARD, title: 'Công chức', roles: ['case-officer'], validFrom: '2026-11-20', ...narrow };
      expect((await caller.post(`${OFFICERS}/${body.id}/posts`, post, 1)).status).toBe(201);
      // A second post without limits opens them, and the limited one counts for nothing in it.
      const both = await officer({ ...limits, ...narrow }, { ...limits, agencyCode: 'H21', title: 'Toàn bộ' });
      expect((await both.caller.get('/v1/admin/webhooks')).status).toBe(200);
    }
  });
});
