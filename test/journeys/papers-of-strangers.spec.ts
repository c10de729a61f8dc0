import { createHash } from 'node:crypto';
import { Database } from '../../src/platform/database/database.js';
import { AccessLog } from '../../src/platform/journal/access-log.js';
import { Followers } from '../../src/platform/journal/followers.js';
import { CITIZEN, WARD, atTheCounter, fosterCare, officerOf } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { pdf } from '../support/pdf.js';
import { concludeWithFile } from '../support/result-with-file.js';
import { stateOf } from '../support/row-counts.js';
import { carryThrough } from '../support/way-through.js';

const OTHER = { kind: 'citizen', name: 'Cao Song Lam', identityNumber: '064195205336', phone: '0911000002' } as const;
const SEARCH = '/v1/desk/documents/searches?purpose=reuse';
const NOBODY = '019ab7f2-7c1e-7000-8000-000000000001';

describe('papers in a repository are reached by nobody but on the ground of a dossier or a consent', () => {
  let house: House;
  let desk: Caller;
  let colleague: Caller;
  let citizen: Caller;
  let stranger: Caller;
  let abroad: Caller;
  let document: { id: string; fileId: string };
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as(officerOf(WARD, 'desk-officer'));
    colleague = await house.as({ ...officerOf(WARD, 'desk-officer'), subject: 'dong-nghiep' });
    citizen = await house.as('citizen');
    stranger = await house.as('citizen-2');
    abroad = await house.as(officerOf('H26', 'desk-officer'));
    const { body } = await desk.post('/v1/desk/dossiers', atTheCounter());
    await concludeWithFile(house, body.id, body.version, 'Quyết định.pdf');
    document = (await citizen.get('/v1/citizen/documents')).body.items[0];
  });
  afterAll(() => house.close());

  const search = (caller: Caller, ground: object, changes: object = {}) =>
    caller.send(SEARCH, { identityNumber: CITIZEN.identityNumber, name: CITIZEN.name, ...ground, ...changes });
  const reused = (): object => ({ key: '1', documentId: document.id });
  const receive = (caller: Caller, changes: object = {}) =>
    caller.post('/v1/desk/dossiers', atTheCounter({ components: [reused(), { key: '2', copies: 1 }], ...changes }));
  const submit = (caller: Caller, changes: object = {}) =>
    caller.post('/v1/citizen/dossiers', fosterCare({ components: [reused(), { key: '2', absence: 'Không có.' }], ...changes }));
  const listed = async (caller: Caller, ground: object) => {
    const { status, body } = await search(caller, ground);
    return status === 200 ? (body.items as { id: string }[]).map(({ id }) => id) : `${status} ${body.code}`;
  };

  it('a number alone, a ground of nobody, both grounds and none open nothing', async () => {
    expect((await search(desk, {})).body).toMatchObject({ status: 422, errors: [{ code: 'LOOK_GROUND_NOT_NAMED' }] });
    expect((await search(desk, { dossierId: NOBODY, consentId: NOBODY })).status).toBe(422);
    expect(await listed(desk, { dossierId: NOBODY })).toBe('404 LOOK_GROUND_NOT_FOUND');
    expect(await listed(desk, { consentId: NOBODY })).toBe('404 LOOK_GROUND_NOT_FOUND');
  });

  it('a made-up dossier with the id of a paper opens no file, at the counter and online, and changes nothing', async () => {
    const before = await stateOf(house);
    expect((await receive(desk)).body).toMatchObject({ status: 403, code: 'REUSE_NOT_CONSENTED' });
    expect((await receive(abroad, { resolvingAgencyCode: 'H26' })).body).toMatchObject({ status: 403, code: 'REUSE_NOT_CONSENTED' });
    const asSubmitter = { submitter: { name: OTHER.name, identityNumber: OTHER.identityNumber, authorisation: 'Giấy ủy quyền 01' } };
    expect((await submit(stranger, asSubmitter)).body).toMatchObject({ status: 403, code: 'REUSE_NOT_BY_OWNER' });
    expect((await submit(stranger, { applicant: OTHER })).body).toMatchObject({ status: 422, code: 'DOCUMENT_UNKNOWN' });
    expect(await stateOf(house)).toEqual(before);
  });

  it('a dossier that the officer made alone is no ground; one that another received is, while it runs, by name', async () => {
    const { body } = await desk.post('/v1/desk/dossiers', atTheCounter());
    const ground = { dossierId: body.id as string };
    expect(await listed(desk, ground)).toBe('404 LOOK_GROUND_NOT_FOUND');
    expect(await listed(colleague, ground)).toEqual([document.id]);
    expect((await search(colleague, ground, { name: 'dao  thanh ha' })).status).toBe(200);
    expect((await search(colleague, ground, { name: 'Đào Thanh Hải' })).status).toBe(404);
    expect((await search(colleague, ground, { identityNumber: OTHER.identityNumber, name: OTHER.name })).status).toBe(404);
    for (const other of [abroad, await house.as(officerOf('H21.110', 'desk-officer')), await house.as('desk-officer')])
      expect(await listed(other, ground)).toBe('404 LOOK_GROUND_NOT_FOUND');
    await carryThrough(house, body.id, body.version, 'granted');
    expect(await listed(colleague, ground)).toBe('404 LOOK_GROUND_NOT_FOUND');
  });

  it('a dossier that the owner handed in online is a ground, one of a submitter is none', async () => {
    const { body } = await submit(citizen, {
      components: [
        { key: '1', absence: 'Không có' },
        { key: '2', absence: 'Không có' },
      ],
    });
    expect(await listed(desk, { dossierId: body.id })).toEqual([document.id]);
    const named = {
      submitter: { name: OTHER.name, identityNumber: OTHER.identityNumber },
      components: [
        { key: '1', absence: 'Không có' },
        { key: '2', absence: 'Không có' },
      ],
    };
    const byOther = await submit(stranger, named);
    expect([byOther.status, await listed(desk, { dossierId: byOther.body.id })]).toEqual([201, '404 LOOK_GROUND_NOT_FOUND']);
    await citizen.post(`/v1/citizen/dossiers/${body.id}/withdrawal`, { reason: 'Thôi.' }, body.version);
  });

  it('a consent opens the repository to its agency alone, is shown to its owner, bounded in time, and can be taken back', async () => {
    const form = await desk.upload('desk', 'dong-y.pdf', 'application/pdf', pdf('đồng ý'));
    const person = { identityNumber: CITIZEN.identityNumber, name: CITIZEN.name };
    expect((await desk.post('/v1/desk/consents', { ...person, evidence: 'signed-form' })).body).toMatchObject({
      status: 422,
      code: 'CONSENT_FORM_WRONG',
    });
    expect(
      (await colleague.post('/v1/desk/consents', { ...person, evidence: 'signed-form', formFileId: form.body.id })).body,
    ).toMatchObject({ code: 'CONSENT_FORM_WRONG' });
    expect((await desk.post('/v1/desk/consents', { ...person, evidence: 'person-present', validUntil: '2026-11-21' })).body).toMatchObject({
      status: 422,
      code: 'CONSENT_TOO_LONG',
    });
    const given = await desk.post('/v1/desk/consents', {
      ...person,
      evidence: 'signed-form',
      formFileId: form.body.id,
      validUntil: '2026-12-01',
    });
    expect([given.status, given.body]).toMatchObject([201, { agencyCode: WARD, state: 'in-force', validUntil: '2026-12-01' }]);
    const ground = { consentId: given.body.id as string };
    expect([await listed(desk, ground), await listed(abroad, ground), (await search(desk, ground, { name: OTHER.name })).status]).toEqual([
      [document.id],
      '404 LOOK_GROUND_NOT_FOUND',
      404,
    ]);
    const own = (await citizen.get('/v1/citizen/consents')).body.items;
    expect(own).toEqual([
      expect.objectContaining({
        id: given.body.id,
        evidence: 'signed-form',
        formSha256: form.body.sha256,
        recordedByName: 'Cán bộ của câu chuyện',
        agencyCode: WARD,
      }),
    ]);
    expect((await stranger.get('/v1/citizen/consents')).body.items).toEqual([]);

    const reused = await receive(desk);
    expect(reused.status).toBe(201);
    const shown = await citizen.get(`/v1/citizen/dossiers/${reused.body.id}`);
    expect(shown.body.components[0]).toMatchObject({ reusedDocumentId: document.id });
    await house.app.get(AccessLog).flush();
    const looks = await house.app
      .get(Database)
      .read<{ action: string; ground: string }>(`select action, ground from platform.access_log where ground like 'consent %' order by id`);
    expect(looks).toEqual(
      expect.arrayContaining(['documents.search', 'dossier.reuse'].map((action) => ({ action, ground: `consent ${given.body.id}` }))),
    );

    expect((await stranger.post(`/v1/citizen/consents/${given.body.id}/revocation`, undefined)).status).toBe(404);
    expect((await abroad.post(`/v1/desk/consents/${given.body.id}/revocation`, undefined)).status).toBe(404);
    expect((await citizen.post(`/v1/citizen/consents/${given.body.id}/revocation`, undefined)).body).toMatchObject({ state: 'revoked' });
    expect((await desk.post(`/v1/desk/consents/${given.body.id}/revocation`, undefined)).body).toMatchObject({
      status: 409,
      code: 'CONSENT_REVOKED',
    });
    expect([await listed(desk, ground), (await receive(desk)).status]).toEqual(['404 LOOK_GROUND_NOT_FOUND', 403]);
  });

  it('who signed hears of it, also where the officer states another phone, and both sides download the form', async () => {
    const form = await desk.upload('desk', 'đồng ý.pdf', 'application/pdf', pdf('đồng ý lần hai'));
    const person = { identityNumber: CITIZEN.identityNumber, name: CITIZEN.name };
    const given = await desk.post('/v1/desk/consents', {
      ...person,
      evidence: 'signed-form',
      formFileId: form.body.id,
      phone: '+84 977 000 111',
    });
    await house.app.get(Followers).drain();
    const told = (id: string) =>
      house.app.get(Database).read<Record<string, string>>(
        `select recipient, audience, template_code as template, body from notices.person_notice
            where stream_id = $1::uuid order by recipient`,
        [id],
      );
    const notices = await told(given.body.id);
    expect(notices.map(({ recipient, audience, template }) => [recipient, audience, template])).toEqual(
      ['+84 977 000 111', CITIZEN.phone].map((phone) => [phone, 'owner', 'consent-recorded']),
    );
    expect(notices[0]!['body']).toContain('đồng ý cho cơ quan xem, tái sử dụng giấy tờ');
    expect((await house.anybody.get('/v1/sandbox/outbox?limit=50')).body.items).toContainEqual(
      expect.objectContaining({ dossierId: null, templateCode: 'consent-recorded' }),
    );
    for (const [caller, side] of [
      [citizen, 'citizen'],
      [desk, 'desk'],
    ] as const) {
      const { status, body, headers } = await caller.get(`/v1/${side}/consents/${given.body.id}/form`);
      expect([
        status,
        createHash('sha256')
          .update(body as Buffer)
          .digest('hex'),
        headers['content-disposition'],
      ]).toEqual([200, form.body.sha256, expect.stringMatching(/^attachment/)]);
    }
    for (const [caller, side] of [
      [stranger, 'citizen'],
      [abroad, 'desk'],
    ] as const)
      expect((await caller.get(`/v1/${side}/consents/${given.body.id}/form`)).body).toMatchObject({
        status: 404,
        code: 'CONSENT_NOT_FOUND',
      });
    const spoken = await desk.post('/v1/desk/consents', { ...person, evidence: 'person-present' });
    expect((await citizen.get(`/v1/citizen/consents/${spoken.body.id}/form`)).body).toMatchObject({
      status: 404,
      code: 'CONSENT_WITHOUT_FORM',
    });
    const signedIn = await citizen.post('/v1/citizen/consents', { agencyCode: WARD });
    await house.app.get(Followers).drain();
    expect(await told(signedIn.body.id)).toEqual([]);
  });

  it('papers of other provinces are shown to no counter, even with the owner’s consent; the owner uses them', async () => {
    const consent = await citizen.post('/v1/citizen/consents', { agencyCode: 'H26' });
    expect(await listed(abroad, { consentId: consent.body.id })).toEqual([]);
    expect((await receive(abroad, { resolvingAgencyCode: 'H26' })).body).toMatchObject({ status: 422, code: 'DOCUMENT_UNKNOWN' });
    const own = await submit(citizen);
    expect([own.status, (await citizen.get(`/v1/citizen/dossiers/${own.body.id}/files/${document.fileId}`)).status]).toEqual([201, 200]);
  });

  it('a consent that has ended opens nothing', async () => {
    const { body } = await desk.post('/v1/desk/consents', {
      identityNumber: CITIZEN.identityNumber,
      name: CITIZEN.name,
      evidence: 'person-present',
    });
    expect(body.validUntil).toBe('2026-11-20');
    await house.clockTo('2026-11-21 08:00');
    expect(await listed(desk, { consentId: body.id })).toBe('404 LOOK_GROUND_NOT_FOUND');
    expect((await desk.get('/v1/desk/consents?limit=1')).body.items[0]).toMatchObject({ id: body.id, state: 'expired' });
  });
});
