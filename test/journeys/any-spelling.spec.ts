import { atTheCounter, fosterCare, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';

describe('found in any spelling', () => {
  let house: House;
  let desk: Caller;
  let id: string;
  let code: string;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as(officerOf(WARD, 'desk-officer'));
    const { applicant } = atTheCounter() as { applicant: object };
    const received = await desk.post(
      '/v1/desk/dossiers',
      atTheCounter({ applicant: { ...applicant, name: ' Nguyễn\u00A0Thị  Kỹ\u200B ', phone: '+84 912.345.678' } }),
    );
    ({ id, code } = received.body as { id: string; code: string });
  });
  afterAll(() => house.close());

  const found = async (words: Record<string, string>): Promise<string[]> =>
    ((await desk.post('/v1/desk/dossiers/searches?purpose=counter', words)).body.items as { id: string }[]).map((each) => each.id);

  it('keeps the name tidy and the phone as it was typed', async () => {
    const { applicant } = (await desk.get(`/v1/desk/dossiers/${id}`)).body;
    expect([applicant.name, applicant.phone]).toEqual(['Nguyễn Thị Kỹ', '+84 912.345.678']);
  });

  it.each(['nguyen thi ki', 'NGUYỄN THỊ KĨ', 'Nguyễn Thị Kỹ'.normalize('NFD'), 'nguyễn\u3000thị\u202E kỹ', 'nguyen thi ky'])(
    'the applicant by %j',
    async (name) => {
      expect(await found({ name })).toEqual([id]);
    },
  );

  it.each(['0912345678', '+84912345678', '84 912 345 678', '0084-912-345-678', '0912.345.678'])('the phone by %s', async (phone) => {
    expect(await found({ phone })).toEqual([id]);
  });

  it('neither another number nor another name', async () => {
    expect([await found({ phone: '0912345679' }), await found({ name: 'nguyen thi kai' })]).toEqual([[], []]);
  });

  it('the code in either case', async () => {
    expect([await found({ code: code.toLowerCase() }), await found({ code: code.toLowerCase().slice(0, -2) })]).toEqual([[id], [id]]);
  });

  it.each(['0100100079-001', '0100100079001'])('a branch by its tax code %j, at the counter, online and in a search', async (typed) => {
    const applicant = { kind: 'business', name: 'Chi nhánh An Lão Xanh', identityNumber: typed };
    const received = await desk.post('/v1/desk/dossiers', atTheCounter({ applicant }));
    expect((await desk.get(`/v1/desk/dossiers/${received.body.id}`)).body.applicant.identityNumber).toBe('0100100079-001');
    const branch = await house.as({ subject: 'chi-nhanh', name: 'Chi nhánh', roles: ['business'], identityNumber: '0100100079001' });
    expect((await branch.get(`/v1/citizen/dossiers/${received.body.id}`)).status).toBe(200);
    expect(await found({ identityNumber: typed })).toContain(received.body.id);
    expect((await branch.post('/v1/citizen/dossiers', fosterCare({ applicant }))).status).toBe(201);
  });

  it.each(['qui nhon', 'Quy Nhơn', 'QUI NHƠN', 'phường  quy\u00A0nhơn'])('the commune by %j', async (q) => {
    const { body } = await house.anybody.get(`/v1/public/communes?${new URLSearchParams({ q, provinceCode: '52' }).toString()}`);
    expect(body.items.map((each: { name: string }) => each.name)).toContain('Phường Quy Nhơn');
  });

  const SPELT = ['h21.195', ' H21.195 ', 'Ｈ21.195', 'H21\u00B7195', 'H21.\u200B195'];

  it.each(SPELT)('the agency at intake by %j', async (agencyCode) => {
    const { status, body } = await desk.post(
      '/v1/desk/dossiers',
      atTheCounter({ resolvingAgencyCode: agencyCode, procedureCode: 'tthc 1.004944.h21' }),
    );
    expect([status, body.code]).toEqual([201, expect.stringContaining('H21.195-')]);
    const citizen = await house.as('citizen');
    const online = await citizen.post(
      '/v1/citizen/dossiers',
      fosterCare({ resolvingAgencyCode: agencyCode, receivingAgencyCode: agencyCode }),
    );
    expect((await citizen.get(`/v1/citizen/dossiers/${online.body.id}`)).body).toMatchObject({
      receivingAgencyCode: WARD,
      resolvingAgencyCode: WARD,
    });
    expect((await citizen.post('/v1/citizen/consents', { agencyCode })).body.agencyCode).toBe(WARD);
  });

  it.each(SPELT)('the agency in lists and addresses by %j', async (agencyCode) => {
    const query = new URLSearchParams({ agencyCode, procedureCode: 'TTHC 1.004944', limit: '1' }).toString();
    const administrator = await house.as('administrator');
    for (const list of ['/v1/desk/dossiers?', '/v1/officer/dossiers?', '/v1/citizen/dossiers?']) {
      const caller = list.includes('citizen') ? await house.as('citizen') : await house.as(officerOf(WARD, 'desk-officer', 'unit-head'));
      expect([list, (await caller.get(list + query)).body.items.length]).toEqual([list, 1]);
    }
    const named = new URLSearchParams({ agencyCode, limit: '1' }).toString();
    expect((await administrator.get(`/v1/admin/officers?${named}`)).body.items.length).toBe(1);
    expect((await house.anybody.get(`/v1/public/agencies/${encodeURIComponent(agencyCode)}`)).body.code).toBe(WARD);
    expect((await administrator.get(`/v1/admin/agencies/${encodeURIComponent(agencyCode)}/duties`)).status).toBe(200);
    const computed = { startAt: '2026-11-20T14:10:00+07:00', agencyCode, duration: { value: 1, unit: 'working-days' } };
    expect((await house.anybody.post('/v1/deadlines/compute', computed)).status).toBe(200);
  });

  it.each(['tthc: 1.004944', '1.004944.H21', '1\u2010004944', '1.004944.000.00.00.h21'])(
    'tasks by the procedure %j, and by the code with other dashes',
    async (procedureCode) => {
      const tasks = async (words: Record<string, string>): Promise<string[]> => {
        const query = new URLSearchParams({ which: 'unit', limit: '200', ...words }).toString();
        return ((await desk.get(`/v1/officer/tasks?${query}`)).body.items as { dossierId: string }[]).map(({ dossierId }) => dossierId);
      };
      expect(await tasks({ procedureCode })).toContain(id);
      expect(await tasks({ code: ` ${code.toLowerCase().replaceAll('-', '\u2013')}` })).toEqual([id]);
      expect(await tasks({ procedureCode: '1.004873' })).toEqual([]);
    },
  );

  it('procedures whichever i they are written with', async () => {
    const [one, other] = await Promise.all(
      ['ki thuat', 'kỹ thuật'].map(
        async (q) => (await house.anybody.get(`/v1/public/procedures?${new URLSearchParams({ q }).toString()}`)).body.items,
      ),
    );
    expect(other.length).toBeGreaterThan(0);
    expect(one).toEqual(other);
  });
});
