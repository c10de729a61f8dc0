import { Database } from '../../src/platform/database/database.js';
import { verifyJournal } from '../../src/platform/journal/verify-journal.js';
import { WARD } from '../support/handed-in.js';
import { House } from '../support/house.js';
import { PartnerDesk, SYSTEMS, systemOf } from '../support/partner-desk.js';

const DECISION = { number: '2026/QĐ-UBND', issuer: 'Ủy ban nhân dân tỉnh Gia Lai', signedOn: '2026-11-02' };

describe.each(['single-statement', 'statements'])('systems of partners, registered by administrators (%s)', (MOTCUA_FLUSH_MODE) => {
  let house: House;
  let province: PartnerDesk;
  let ward: PartnerDesk;
  beforeAll(async () => {
    house = await House.open({ MOTCUA_FLUSH_MODE });
    province = await PartnerDesk.open(house);
    ward = await PartnerDesk.open(house, WARD);
  });
  afterAll(() => house.close());

  const codeOf = ({ body }: { body: { code?: string; errors?: { field: string; code: string }[] } }) => {
    const [error] = body.errors ?? [];
    return error === undefined ? body.code : `${error.field} ${error.code}`;
  };
  const count = async () => {
    const [row] = await house.app.get(Database).read<{ n: number }>('select count(*)::int4 as n from partners.partner_system');
    return row!.n;
  };

  it('are registered with a secret that is shown once, of which only the hash is kept', async () => {
    const key = { 'idempotency-key': 'dang-ky-mot-lan' };
    const request = systemOf();
    const first = await ward.administrator.post(SYSTEMS, request, undefined, key);
    expect(first.status).toBe(201);
    expect(first.headers['location']).toBe(`${SYSTEMS}/${first.body.id}`);
    expect(first.body).toMatchObject({ version: 2, secret: expect.stringMatching(/^mcs_[\w-]{43}$/) });
    const again = await ward.administrator.post(SYSTEMS, request, undefined, key);
    expect([again.status, again.body.id, again.body.secret]).toEqual([201, first.body.id, undefined]);
    const kept = await house.app.get(Database).read(
      `select (select jsonb_agg(t) from partners.partner_system_secret t)::text
         || (select jsonb_agg(t) from partners.partner_system t)::text || (select jsonb_agg(t) from journal.entry t)::text
         || (select jsonb_agg(t) from platform.idempotency_key t)::text as everything`,
    );
    expect(JSON.stringify(kept)).not.toContain((first.body.secret as string).slice(4));
    const shown = await ward.shown(first.body.id as string);
    expect(shown).toMatchObject({ state: 'active', agencyCode: WARD, contactName: 'Lê Thị Bình', secrets: [{ endsAt: null }], version: 2 });
    expect(JSON.stringify(shown)).not.toContain('mcs_');
  });

  it('are those of the own agencies, and others are not there', async () => {
    const { id } = await province.registered({ agencyCode: 'H21.16' });
    expect((await ward.administrator.get(`${SYSTEMS}/${id}`)).body.code).toBe('PARTNER_SYSTEM_NOT_FOUND');
    expect((await ward.administrator.post(`${SYSTEMS}/${id}/disable`, { reason: 'x' }, 2)).body.code).toBe('PARTNER_SYSTEM_NOT_FOUND');
    expect((await ward.administrator.post(`${SYSTEMS}/${id}/secrets`, {}, 2)).body.code).toBe('PARTNER_SYSTEM_NOT_FOUND');
    const listed = async (desk: PartnerDesk, query = '') =>
      ((await desk.administrator.get(`${SYSTEMS}?limit=200${query}`)).body.items as { id: string; agencyCode: string }[]).map(
        (each) => each,
      );
    expect((await listed(province)).map((each) => each.id)).toContain(id);
    expect((await listed(ward)).every(({ agencyCode }) => agencyCode === WARD)).toBe(true);
    expect((await listed(ward, '&agencyCode=H21.16')).length).toBe(0);
    for (const persona of ['desk-officer', 'operator', 'partner-system', 'citizen', 'procedure-controller'])
      expect((await (await house.as(persona)).get(SYSTEMS)).status).toBe(403);
  });

  it('get nothing that lies beyond the reach of who registers them, or is none, and then nothing is written', async () => {
    const before = await count();
    expect(codeOf(await ward.ask({ agencyCode: 'H21' }))).toBe('agencyCode PARTNER_AGENCY_OUT_OF_REACH');
    expect(codeOf(await ward.ask({ agencyCode: 'H21.16' }))).toBe('agencyCode PARTNER_AGENCY_OUT_OF_REACH');
    expect(codeOf(await ward.ask({ agencyCode: 'H99.99' }))).toBe('agencyCode AGENCY_UNKNOWN');
    expect(codeOf(await ward.ask({ networks: ['10.0.0.0/8', '10.0.0.5/8'] }))).toBe('networks.1 PARTNER_NETWORK_INVALID');
    expect(codeOf(await ward.ask({ networks: [] }))).toMatch(/^networks /);
    expect(codeOf(await ward.ask({ ratePerMinute: 0 }))).toMatch(/^ratePerMinute /);
    expect(codeOf(await ward.ask({ scopes: ['agency.manage'] }))).toMatch(/^scopes/);
    expect(codeOf(await ward.ask({ scopes: ['self.read'] }))).toMatch(/^scopes/);
    expect(codeOf(await ward.ask({ scopes: [] }))).toMatch(/^scopes /);
    expect(codeOf(await ward.ask({ validTo: '2026-11-20' }))).toBe('validTo PARTNER_END_IN_PAST');
    expect(codeOf(await ward.ask({ contactEmail: 'khong-phai' }))).toMatch(/^contactEmail /);
    expect(codeOf(await ward.ask({ account: { issuer: 'https://la.example', subject: 'x' } }))).toBe(
      'account.issuer PARTNER_ISSUER_UNKNOWN',
    );
    expect(codeOf(await ward.ask({ secret: 'cua-toi' }))).toMatch(/^secret /);
    expect(await count()).toBe(before);
  });

  it('of an administrator whose post is limited are limited as much', async () => {
    const account = { issuer: 'urn:mot-cua:sandbox', subject: `hep-${MOTCUA_FLUSH_MODE}`, name: 'Hẹp' };
    const { body } = await province.administrator.post('/v1/admin/officers', account);
    const post = { agencyCode: WARD, title: 'Quản trị', roles: ['administrator'], validFrom: '2026-11-20', sectorCodes: ['G15-TP07'] };
    await province.administrator.post(`/v1/admin/officers/${body.id}/posts`, post, body.version as number);
    const { token } = (await house.anybody.post('/v1/sandbox/tokens', { subject: account.subject })).body as { token: string };
    const narrow = house.anybody.withToken(() => `Bearer ${token}`);
    expect(codeOf(await narrow.post(SYSTEMS, systemOf()))).toBe('sectorCodes PARTNER_LIMITS_OUT_OF_REACH');
    expect((await narrow.post(SYSTEMS, systemOf({ sectorCodes: ['G15-TP07'] }))).status).toBe(201);
    // Another secret of a wider system would be its powers.
    const wide = await ward.registered();
    expect(codeOf(await narrow.post(`${SYSTEMS}/${wide.id}/secrets`, {}, 2))).toBe('sectorCodes PARTNER_LIMITS_OUT_OF_REACH');
    expect((await narrow.post(`${SYSTEMS}/${wide.id}/disable`, { reason: 'Ngừng.' }, 2)).status).toBe(200);
    expect(codeOf(await narrow.post(`${SYSTEMS}/${wide.id}/enable`, undefined, 3))).toBe('sectorCodes PARTNER_LIMITS_OUT_OF_REACH');
  });

  it('are limited to sectors and procedures that the catalogue knows, and to no others', async () => {
    const [before, { id, version }] = [await count(), await ward.registered()];
    for (const [limits, field, code, given] of [
      [{ sectorCodes: ['G15-TP07', 'G02-XX99'] }, 'sectorCodes', 'LIMIT_SECTOR_UNKNOWN', 'G02-XX99'],
      [{ procedureCodes: ['2.000986', '9.999999'] }, 'procedureCodes', 'LIMIT_PROCEDURE_UNKNOWN', '9.999999'],
    ] as const)
      for (const { status, body } of [await ward.ask(limits), await ward.change(id, limits)]) {
        expect(status).toBe(422);
        expect(body.errors).toEqual([{ field, code, message: expect.stringContaining(given) }]);
      }
    expect([await count(), await ward.shown(id)]).toMatchObject([before + 1, { version, sectorCodes: null, procedureCodes: null }]);
    expect((await ward.change(id, { sectorCodes: ['G15-TP07'], procedureCodes: ['2.000986'] })).status).toBe(200);
  });

  it('have a name of their own in their agency, in any case of letters, and of two at once one gets it', async () => {
    const first = await ward.registered({ name: 'Phần mềm Đất đai' });
    const second = await ward.ask({ name: 'PHẦN MỀM  đất đai' });
    expect(second.body).toMatchObject({ status: 409, code: 'PARTNER_SYSTEM_NAME_TAKEN', details: { systemId: first.id } });
    expect((await province.ask({ name: 'Phần mềm Đất đai', agencyCode: 'H21.16' })).status).toBe(201);
    for (const name of ['Cùng lúc', 'Cùng lúc nữa', 'Cùng lúc lần ba', 'Cùng lúc lần tư']) {
      const all = await Promise.all([1, 2, 3].map(() => ward.ask({ name })));
      expect(all.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    }
    const other = await ward.registered();
    expect((await ward.change(other.id, { name: 'phần mềm đất đai' })).body.code).toBe('PARTNER_SYSTEM_NAME_TAKEN');
  });

  it('are changed, switched and given secrets at the version that was seen', async () => {
    const { id, secretId } = await ward.registered();
    expect((await ward.change(id, { scopes: ['dossier.read'], contactPhone: '0901234567' })).body).toMatchObject({ version: 3 });
    expect(await ward.shown(id)).toMatchObject({ scopes: ['dossier.read'], contactPhone: '0901234567', ratePerMinute: 10_000 });
    expect((await ward.change(id, { scopes: ['dossier.read'] })).body.code).toBe('PARTNER_SYSTEM_UNCHANGED');
    expect((await ward.administrator.post(`${SYSTEMS}/${id}/disable`, { reason: 'x' }, 2)).body.code).toBe('VERSION_MOVED');
    expect((await ward.on(id, 'disable', { reason: 'Bảo trì.' })).body.version).toBe(4);
    expect(await ward.shown(id)).toMatchObject({ state: 'disabled', disabledReason: 'Bảo trì.' });
    expect((await ward.on(id, 'enable')).body.version).toBe(5);
    const made = await ward.on(id, 'secrets', { previousEndsAt: '2026-11-25T08:00:00+07:00' });
    expect(made.body).toMatchObject({ version: 6, secret: expect.stringMatching(/^mcs_/) });
    expect((await ward.on(id, 'secrets', {})).body.code).toBe('SECRETS_TWO_VALID');
    expect((await ward.on(id, `secrets/${secretId}/ending`)).status).toBe(200);
    expect((await ward.on(id, `secrets/${secretId}/ending`)).body.code).toBe('SECRET_OVER');
    expect((await ward.on(id, `secrets/${id}/ending`)).body.code).toBe('SECRET_NOT_FOUND');
    const rows = await house.app.get(Database).read('select type from journal.entry where stream_id = $1 order by seq', [id]);
    expect(rows.map(({ type }) => (type as string).split('.')[1])).toEqual([
      'system-registered',
      'secret-made',
      'system-changed',
      'system-disabled',
      'system-enabled',
      'secret-made',
      'secret-ended',
    ]);
    expect((await verifyJournal(house.clone.appUrl, () => undefined)).breaks).toEqual([]);
  });

  it('are not registered for an agency that is over, or beyond its last day', async () => {
    const { body } = await province.administrator.get('/v1/admin/agencies/H21.19.100');
    const ending = { decision: DECISION, effectiveFrom: '2026-12-01' };
    expect((await province.administrator.post('/v1/admin/agencies/H21.19.100/ending', ending, body.version as number)).status).toBe(200);
    const asked = (validTo: string | null) => province.ask({ agencyCode: 'H21.19.100', validTo });
    expect(codeOf(await asked(null))).toBe('validTo PARTNER_OUTLIVES_AGENCY');
    const { body: registered } = await asked('2026-12-01');
    expect(await province.shown(registered.id as string)).toMatchObject({ state: 'active' });
    await house.clockTo('2026-12-01 08:00');
    expect(codeOf(await asked('2027-01-01'))).toBe('agencyCode PARTNER_AGENCY_NOT_IN_FORCE');
    expect(await province.shown(registered.id as string)).toMatchObject({ state: 'expired' });
  });
});
