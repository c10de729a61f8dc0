import { Database } from '../../src/platform/database/database.js';
import { CITIZEN, WARD, atTheCounter, officerOf } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';

interface Read {
  readonly id: string;
  readonly what: string;
  readonly by: string;
  readonly agencyCode: string;
  readonly isListed: boolean;
  readonly purpose: string;
}

describe('who looked at my file', () => {
  let house: House;
  let citizen: Caller;
  let desk: Caller;
  let id: string;
  const reads = async (caller: Caller, query = ''): Promise<readonly Read[]> => {
    const { status, body } = await caller.get(`/v1/citizen/dossiers/${id}/reads${query}`);
    expect(status).toBe(200);
    return body.items as readonly Read[];
  };
  const shownPages = async (): Promise<number> =>
    (await house.app.get(Database).read<{ n: number }>('select count(*)::int4 as n from platform.shown_page'))[0]!.n;
  beforeAll(async () => {
    house = await House.open();
    citizen = await house.as('citizen');
    desk = await house.as('desk-officer-commune');
    id = (await desk.post('/v1/desk/dossiers', atTheCounter({ applicant: CITIZEN }))).body.id as string;
  });
  afterAll(() => house.close());

  it('is told to the applicant: agency, title, purpose and time, what was opened and what a list showed, and no name', async () => {
    await desk.get(`/v1/desk/dossiers/${id.toUpperCase()}`);
    await desk.get('/v1/desk/dossiers');
    const officer = await house.as('case-officer-commune');
    await officer.get(`/v1/officer/dossiers/${id}/timeline`);
    await citizen.get(`/v1/citizen/dossiers/${id}`);
    const { body } = await citizen.get(`/v1/citizen/dossiers/${id}/reads`);
    expect((body.items as Read[]).map(({ what, by, agencyCode, isListed, purpose }) => [what, by, agencyCode, isListed, purpose])).toEqual([
      ['dossier.timeline', 'officer', WARD, false, 'handling'],
      ['dossier.list', 'officer', WARD, true, 'counter'],
      ['dossier.detail', 'officer', WARD, false, 'counter'],
    ]);
    expect(body.items[0]).toMatchObject({
      title: expect.any(String),
      roles: expect.arrayContaining(['case-officer']),
      isSubstitute: false,
    });
    expect(body.items[0]).toMatchObject({ whatName: 'Xem quá trình giải quyết', purposeName: 'Giải quyết hồ sơ' });
    for (const persona of ['desk-officer-commune', 'case-officer-commune'])
      expect(JSON.stringify(body)).not.toContain((await house.persona(persona)).name);
  });

  it('comes page by page, and by what was opened or listed', async () => {
    const all = await reads(citizen);
    const first = await citizen.get(`/v1/citizen/dossiers/${id}/reads?limit=2`);
    const second = await citizen.get(`/v1/citizen/dossiers/${id}/reads?limit=2&cursor=${first.body.next as string}`);
    expect([...(first.body.items as Read[]), ...(second.body.items as Read[])].map((read) => read.id)).toEqual(all.map((read) => read.id));
    expect((await reads(citizen, '?which=listed')).map(({ what }) => what)).toEqual(['dossier.list']);
    expect((await reads(citizen, '?which=opened')).map(({ what }) => what)).toEqual(['dossier.timeline', 'dossier.detail']);
  });

  it('is told to nobody else: another citizen is told that there is no such dossier, and officers have no such address', async () => {
    expect((await (await house.as('citizen-2')).get(`/v1/citizen/dossiers/${id}/reads`)).status).toBe(404);
    expect((await desk.get(`/v1/citizen/dossiers/${id}/reads`)).status).toBe(403);
  });

  it('tells of worklists, too', async () => {
    const { body } = await desk.get(`/v1/officer/tasks?which=unit&dossierId=${id}`);
    expect(body.items).toHaveLength(1);
    expect((await reads(citizen))[0]).toMatchObject({ what: 'task.list', isListed: true, purpose: 'handling' });
  });

  it('a page that does not show the dossier is no read of it', async () => {
    const before = (await reads(citizen)).length;
    await desk.get('/v1/desk/dossiers?status=withdrawn');
    await (await house.as(officerOf('H21.110', 'desk-officer'))).get('/v1/desk/dossiers');
    expect(await reads(citizen)).toHaveLength(before);
  });

  it('looking a person up takes a purpose, which the person can read', async () => {
    const person = { identityNumber: CITIZEN.identityNumber };
    for (const path of [
      '/v1/desk/dossiers/searches',
      '/v1/officer/dossiers/searches?purpose=own',
      '/v1/desk/documents/searches?purpose=',
    ]) {
      const refused = await desk.send(path, person);
      expect([path, refused.status, refused.body.code]).toEqual([path, 422, 'PURPOSE_REQUIRED']);
    }
    expect((await (await house.as('citizen')).get('/v1/citizen/reads')).body.items).toEqual([]);
    expect((await desk.send('/v1/desk/dossiers/searches?purpose=inquiry', person)).body.items).toHaveLength(1);
    expect((await citizen.get('/v1/citizen/reads')).body.items).toMatchObject([
      { what: 'dossier.search', by: 'officer', agencyCode: WARD, purpose: 'inquiry' },
    ]);
    // The search showed the dossier, too.
    expect((await reads(citizen))[0]).toMatchObject({ what: 'dossier.search', isListed: true, purpose: 'inquiry' });
    expect((await (await house.as('citizen-2')).get('/v1/citizen/reads')).body.items).toEqual([]);
  });

  it('is told for each look at a page, whoever looks, though what the page shows is kept once', async () => {
    const [before, pages] = [(await reads(citizen)).length, await shownPages()];
    for (const caller of [desk, desk, await house.as('desk-officer-commune')]) await caller.get('/v1/desk/dossiers?limit=50');
    expect(await reads(citizen)).toHaveLength(before + 3);
    expect((await shownPages()) - pages).toBeLessThanOrEqual(1);
    await desk.post('/v1/desk/dossiers', atTheCounter({ applicant: CITIZEN }));
    const more = await shownPages();
    await desk.get('/v1/desk/dossiers?limit=50');
    expect([(await reads(citizen)).length, await shownPages()]).toEqual([before + 4, more + 1]);
  });
});
