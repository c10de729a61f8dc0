import type { Response } from 'supertest';
import { CompleteDocumentsJob } from '../../src/modules/dossiers/jobs/complete-documents-job.js';
import { CITIZEN, WARD, atTheCounter, officerOf } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';
import { pdf } from '../support/pdf.js';
import { concludeWithFile } from '../support/result-with-file.js';
import { asOwner, stateOf } from '../support/row-counts.js';

describe('a result that its owner need not hand in again', () => {
  let house: House;
  let desk: Caller;
  let citizen: Caller;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as(officerOf(WARD, 'desk-officer'));
    citizen = await house.as('citizen');
  });
  afterAll(() => house.close());

  /** Receives a dossier and ends it with a file as its result; answers the document that it became. */
  const resultOf = async (stated: object): Promise<Record<string, string>> => {
    const { body } = await desk.post('/v1/desk/dossiers', atTheCounter());
    const concluded = await concludeWithFile(house, body.id, body.version, 'Quyết định.pdf', stated);
    expect([concluded.status, concluded.body.caseState]).toEqual([200, 'closed']);
    const list = await citizen.get('/v1/citizen/documents?limit=1');
    expect(list.body.items[0].sourceDossierId).toBe(body.id);
    return list.body.items[0];
  };
  const receive = (component: object, changes: object = {}): Promise<Response> =>
    desk.post(
      '/v1/desk/dossiers',
      atTheCounter({
        components: [
          { key: '1', ...component },
          { key: '2', copies: 1 },
        ],
        ...changes,
      }),
    );

  it('is in the repository as soon as the dossier is concluded, for its owner and for the counter, and every look is logged', async () => {
    const document = await resultOf({ resultSymbol: '12/QĐ-UBND', resultValidUntil: '2026-12-10' });
    expect(document).toMatchObject({
      kind: 'result',
      symbol: '12/QĐ-UBND',
      issuer: expect.stringContaining('Hoài Nhơn'),
      issuedOn: '2026-11-20',
      validUntil: '2026-12-10',
      state: 'valid',
      name: 'Quyết định.pdf',
    });
    const consent = await citizen.post('/v1/citizen/consents', { agencyCode: WARD });
    expect([consent.status, consent.body]).toMatchObject([201, { agencyCode: WARD, state: 'in-force', validUntil: '2027-11-19' }]);
    const seen = await desk.send('/v1/desk/documents/searches?purpose=reuse', {
      identityNumber: CITIZEN.identityNumber,
      name: CITIZEN.name,
      consentId: consent.body.id,
    });
    expect([seen.status, seen.body.items]).toEqual([200, [document]]);
    const timeline = await desk.get(`/v1/desk/dossiers/${document['sourceDossierId']}/timeline?limit=3`);
    expect((timeline.body.items as { type: string }[]).map(({ type }) => type)).toContain('documents.document-kept.v1');
    expect((await (await house.as('citizen-2')).get('/v1/citizen/documents')).body).toEqual({ items: [] });
  });

  it('takes the place of a file, and the component says so', async () => {
    const document = (await citizen.get('/v1/citizen/documents')).body.items[0];
    const { body, status } = await receive({ documentId: document.id });
    expect(status).toBe(201);
    const dossier = await desk.get(`/v1/desk/dossiers/${body.id}`);
    expect(dossier.body.components[0]).toMatchObject({ key: '1', fileId: document.fileId, reusedDocumentId: document.id });
    expect(dossier.body.components[1]).toMatchObject({ key: '2', fileId: null, reusedDocumentId: null });
    expect(dossier.body.files).toEqual([
      expect.objectContaining({ fileId: document.fileId, sha256: document.sha256, purpose: 'component' }),
    ]);
    const download = await desk.get(`/v1/desk/dossiers/${body.id}/files/${document.fileId}`);
    expect([download.status, (download.body as Buffer).length]).toEqual([200, document.size]);
  });

  it('is refused where it is not there, named beside a file, or no id', async () => {
    const document = (await citizen.get('/v1/citizen/documents')).body.items[0];
    const file = await desk.upload('desk', 'khac.pdf', 'application/pdf', pdf('khac'));
    const before = await stateOf(house);
    const refusals = [
      await receive({ documentId: document.sourceDossierId }),
      await receive({ documentId: document.id, fileId: file.body.id }),
      await receive({ documentId: '12' }),
    ];
    expect(refusals.map(({ status, body }) => [status, body.code, body.errors[0].field])).toEqual([
      [422, 'DOCUMENT_UNKNOWN', 'components.0.documentId'],
      [422, 'COMPONENT_SOURCE_TWICE', 'components.0.documentId'],
      [422, expect.any(String), 'components.0.documentId'],
    ]);
    expect(await stateOf(house)).toEqual(before);
  });

  it('is no result when the dossier was refused, and what earlier versions kept of refusals is taken back', async () => {
    const { body } = await desk.post('/v1/desk/dossiers', atTheCounter());
    const concluded = await concludeWithFile(house, body.id, body.version, 'Quyết định từ chối.pdf', {}, 'refused');
    expect(concluded.status).toBe(200);
    const detail = await citizen.get(`/v1/citizen/dossiers/${body.id}`);
    expect(detail.body).toMatchObject({
      outcome: 'refused',
      files: [expect.objectContaining({ purpose: 'result', name: 'Quyết định từ chối.pdf' })],
    });
    const before = (await citizen.get('/v1/citizen/documents')).body.items as { id: string; sourceDossierId: string }[];
    expect(before.map(({ sourceDossierId }) => sourceDossierId)).not.toContain(body.id);

    const granted = before[0]!.id;
    await asOwner(house, 'update documents.document set issuer_agency_code = null, owner_name = null where id = $1', [granted]);
    await asOwner(
      house,
      `insert into documents.document (id, owner_key, kind, code, title, symbol, issuer, issued_on, valid_until, file_id, name,
        media_type, size, sha256, source_dossier_id, kept_at)
       select $1::uuid, owner_key, kind, code, title, symbol, issuer, issued_on, valid_until, file_id, name, media_type, size,
        sha256, $2::uuid, kept_at from documents.document where id = $3`,
      ['019ab7f2-7c1e-7000-8000-0000000000aa', body.id, granted],
    );
    expect((await receive({ documentId: granted })).body).toMatchObject({ status: 422, code: 'DOCUMENT_UNKNOWN' });
    const job = house.app.get(CompleteDocumentsJob);
    expect(await job.run(new Date('2026-11-21T01:00:00Z'))).toEqual({ completed: 2, revoked: 1 });
    expect([await job.run(new Date('2026-11-21T01:00:00Z')), await job.nextWorkAt(new Date())]).toEqual([
      { completed: 0, revoked: 0 },
      undefined,
    ]);
    const states = ((await citizen.get('/v1/citizen/documents')).body.items as { id: string; state: string }[]).map(({ id, state }) => [
      id,
      state,
    ]);
    expect(states).toEqual(
      expect.arrayContaining([
        [granted, 'valid'],
        ['019ab7f2-7c1e-7000-8000-0000000000aa', 'revoked'],
      ]),
    );
    expect((await receive({ documentId: granted })).status).toBe(201);
  });

  it('is refused once it was revoked, and once its last day is over', async () => {
    const revoked = await resultOf({});
    expect(revoked).toMatchObject({ validUntil: null, state: 'valid' });
    await asOwner(house, 'update documents.document set revoked_at = $2 where id = $1', [revoked['id'], '2026-11-20T08:00:00Z']);
    expect((await receive({ documentId: revoked['id'] })).body).toMatchObject({ status: 409, code: 'DOCUMENT_REVOKED' });
    const page = await citizen.get('/v1/citizen/documents?limit=1');
    expect(page.body.items[0]).toMatchObject({ id: revoked['id'], state: 'revoked' });
    const older = (await citizen.get(`/v1/citizen/documents?cursor=${page.body.next}`)).body.items[0];
    await house.clockTo('2026-12-10 16:00');
    expect((await receive({ documentId: older.id })).status).toBe(201);
    await house.clockTo('2026-12-11 08:00');
    expect((await receive({ documentId: older.id })).body).toMatchObject({
      status: 409,
      code: 'DOCUMENT_EXPIRED',
      detail: expect.stringContaining('sau ngày 10/12/2026'),
      details: { validUntil: '2026-12-10' },
    });
  });

  it('cannot be issued with a validity that has ended, and then nothing is concluded', async () => {
    const { body } = await desk.post('/v1/desk/dossiers', atTheCounter());
    const refused = await concludeWithFile(house, body.id, body.version, 'qd.pdf', { resultValidUntil: '2026-12-01' });
    expect([refused.status, refused.body.code]).toEqual([422, 'RESULT_VALIDITY_ENDED']);
    expect((await desk.get(`/v1/desk/dossiers/${body.id}`)).body.status).toBe('in-progress');
  });

  it('is nobody’s business without the permission', async () => {
    const officer = await house.as(officerOf(WARD, 'case-officer'));
    const wanted = { identityNumber: CITIZEN.identityNumber, name: CITIZEN.name, consentId: '019ab7f2-7c1e-7000-8000-000000000001' };
    for (const caller of [officer, citizen])
      expect((await caller.send('/v1/desk/documents/searches?purpose=reuse', wanted)).status).toBe(403);
    expect((await citizen.post('/v1/desk/consents', { ...wanted, consentId: undefined, evidence: 'person-present' })).status).toBe(403);
    expect((await desk.get('/v1/citizen/documents')).status).toBe(403);
    expect((await desk.send('/v1/desk/documents/searches?purpose=reuse', {})).status).toBe(422);
  });
});
