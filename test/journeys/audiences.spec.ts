import { fosterCare, officerOf } from '../support/handed-in.js';
import { House } from '../support/house.js';
import { outcomeOf } from '../support/outcome.js';

describe('whom an address is for', () => {
  let house: House;
  let id: string;
  beforeAll(async () => {
    house = await House.open();
    id = (await (await house.as('citizen')).post('/v1/citizen/dossiers', fosterCare())).body.id as string;
  });
  afterAll(() => house.close());

  it.each(['desk-officer-commune', 'agency-head-commune', 'partner-system', 'administrator', 'operator'])(
    'a %s does nothing under the citizens’ addresses',
    async (persona) => {
      const caller = await house.as(persona);
      const calls = [
        caller.get('/v1/citizen/dossiers'),
        caller.get(`/v1/citizen/dossiers/${id}`),
        caller.post(`/v1/citizen/dossiers/${id}/withdrawal`, { reason: 'Thay tôi' }, 1),
        caller.upload('citizen', 'don.pdf', 'application/pdf', Buffer.from('%PDF-')),
      ];
      for (const call of calls) expect(outcomeOf(await call)).toEqual([403, 'AUDIENCE_FOREIGN']);
      expect((await caller.get('/v1/citizen/dossiers')).body.detail).toBe(
        'Địa chỉ này dành cho người dân, doanh nghiệp; tài khoản của bạn không có vai trò đó.',
      );
    },
  );

  it('whoever holds two roles acts at each address as what it is for', async () => {
    const both = await house.as(officerOf('H21.24.01', 'partner-system', 'archivist'));
    expect((await both.get('/v1/partner/events')).status).toBe(200);
    expect((await both.get('/v1/officer/records')).status).toBe(200);
    expect(outcomeOf(await both.post('/v1/desk/dossiers/0190a0b0-0000-7000-8000-000000000001/acceptance', {}, 1))).toEqual([
      403,
      'PERMISSION_MISSING',
    ]);
    expect(outcomeOf(await both.get('/v1/admin/officers'))).toEqual([403, 'AUDIENCE_FOREIGN']);
  });

  it('an operator cares for the installation and sees no dossier, an administrator for an agency alone', async () => {
    const operator = await house.as('operator');
    const administrator = await house.as('administrator');
    for (const path of ['/v1/admin/failed-work', '/v1/admin/import-runs']) {
      expect([path, (await operator.get(path)).status]).toEqual([path, 200]);
      expect([path, ...outcomeOf(await administrator.get(path))]).toEqual([path, 403, 'PERMISSION_MISSING']);
    }
    expect(outcomeOf(await administrator.send('/v1/admin/reports/rebuild', undefined))).toEqual([403, 'PERMISSION_MISSING']);
    expect((await administrator.get('/v1/admin/officers')).status).toBe(200);
    expect(outcomeOf(await operator.get('/v1/admin/officers'))).toEqual([403, 'PERMISSION_MISSING']);
    for (const caller of [operator, administrator]) {
      for (const way of ['desk', 'officer'] as const)
        expect(outcomeOf(await caller.get(`/v1/${way}/dossiers/${id}`))).toEqual([403, 'AUDIENCE_FOREIGN']);
    }
  });

  it('an operator with a post elsewhere needs its agency all the same', async () => {
    const nowhere = await house.as({ subject: 'hai-vai', name: 'Hai Vai', roles: ['operator', 'desk-officer'] });
    expect(outcomeOf(await nowhere.get('/v1/desk/dossiers'))).toEqual([403, 'CALLER_AGENCY_MISSING']);
  });
});
