import type { Response } from 'supertest';
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
    desk.post('/v1/desk/dossiers', atTheCounter({ components: [{ key: '1', ...component }, { key: '2', copies: 1 }], ...changes }));

  it('is in the repository as soon as the dossier is concluded, for its owner and for the counter, and every look is logged', async () => {
    const document = await resultOf({ resultSymbol: '12/QĐ-UBND', resultValidUntil: '2026-12-10' });
    expect(document).toMatchObject({ kind: 'result', symbol: '12/QĐ-UBND', issuer: expect.stringContaining('Hoài Nhơn'), issuedOn: '2026-11-20', validUntil: '2026-12-10', state: 'valid', name: 'Quyết định.pdf' });
    const seen = await desk.get(`/v1/desk/documents?identityNumber=${CITIZEN.identityNumber}`);
    expect(seen.body.items).toEqual([document]);
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
    expect(dossier.body.files).toEqual([expect.objectContaining({ fileId: document.fileId, sha256: document.sha256, purpose: 'component' })]);
    const download = await desk.get(`/v1/desk/dossiers/${body.id}/files/${document.fileId}`);
    expect([download.status, (download.body as Buffer).length]).toEqual([200, document.size]);
  });

  it('is refused where it is not the applicant’s, not there, named beside a file, or no id', async () => {
    const document = (await citizen.get('/v1/citizen/documents')).body.items[0];
    const file = await desk.upload('desk', 'khac.pdf', 'application/pdf', pdf('khac'));
    const before = await stateOf(house);
    const other = { applicant: { ...CITIZEN, name: 'Người khác', identityNumber: '052099000123' } };
    const refusals = [
      await receive({ documentId: document.id }, other),
      await receive({ documentId: document.sourceDossierId }),
      await receive({ documentId: document.id, fileId: file.body.id }),
      await receive({ documentId: '12' }),
    ];
    expect(refusals.map(({ status, body }) => [status, body.code, body.errors[0].field])).toEqual([
      [422, 'DOCUMENT_UNKNOWN', 'components.0.documentId'],
      [422, 'DOCUMENT_UNKNOWN', 'components.0.documentId'],
      [422, 'COMPONENT_SOURCE_TWICE', 'components.0.documentId'],
      [422, expect.any(String), 'components.0.documentId'],
    ]);
    expect(await stateOf(house)).toEqual(before);
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
    expect((await receive({ documentId: older.id })).body).toMatchObject({ status: 409, code: 'DOCUMENT_EXPIRED', detail: expect.stringContaining('sau ngày 10/12/2026'), details: { validUntil: '2026-12-10' } });
  });

  it('cannot be issued with a validity that has ended, and then nothing is concluded', async () => {
    const { body } = await desk.post('/v1/desk/dossiers', atTheCounter());
    const refused = await concludeWithFile(house, body.id, body.version, 'qd.pdf', { resultValidUntil: '2026-12-01' });
    expect([refused.status, refused.body.code]).toEqual([422, 'RESULT_VALIDITY_ENDED']);
    expect((await desk.get(`/v1/desk/dossiers/${body.id}`)).body.status).toBe('in-progress');
  });

  it('is nobody’s business without the permission', async () => {
    const officer = await house.as(officerOf(WARD, 'case-officer'));
    expect((await officer.get(`/v1/desk/documents?identityNumber=${CITIZEN.identityNumber}`)).status).toBe(403);
    expect((await citizen.get(`/v1/desk/documents?identityNumber=${CITIZEN.identityNumber}`)).status).toBe(403);
    expect((await desk.get('/v1/citizen/documents')).status).toBe(403);
    expect((await desk.get('/v1/desk/documents')).status).toBe(422);
  });
});
