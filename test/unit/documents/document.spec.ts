import { StoredDocument, stateOn } from '../../../src/modules/documents/domain/document.js';

describe('a document of the repository', () => {
  const document = (changes: object) => ({ validUntil: null, revokedAt: null, ...changes });

  it('is valid up to the end of its last day, and for ever without one', () => {
    expect(stateOn(document({ validUntil: '2026-12-10' }), '2026-12-10')).toBe('valid');
    expect(stateOn(document({ validUntil: '2026-12-10' }), '2026-12-11')).toBe('expired');
    expect(stateOn(document({}), '2999-12-31')).toBe('valid');
  });

  it('is revoked whatever its dates say', () => {
    expect(stateOn(document({ revokedAt: new Date(), validUntil: '2999-12-31' }), '2026-12-10')).toBe('revoked');
  });

  it('tells that it was kept, once, without naming its owner', () => {
    const kept = StoredDocument.keep({
      id: 'd',
      ownerPersonKey: 'owner',
      kind: 'result',
      code: 'KQ.1',
      title: 'Giấy phép',
      symbol: '12/GP',
      issuer: 'Sở Y tế',
      ownerName: 'Đào Thanh Hà',
      issuerAgencyCode: 'H21.19',
      issuedOn: '2026-11-30',
      validUntil: null,
      fileId: 'f',
      name: 'giay-phep.pdf',
      mediaType: 'application/pdf',
      size: 10,
      sha256: 'a'.repeat(64),
      sourceDossierId: 's',
      keptAt: new Date('2026-11-30T03:00:00Z'),
    });
    const events = kept.takeEvents();
    expect(events).toEqual([
      {
        type: 'documents.document-kept.v1',
        facts: {
          dossierId: 's',
          documentId: 'd',
          kind: 'result',
          code: 'KQ.1',
          issuedOn: '2026-11-30',
          validUntil: null,
          sha256: 'a'.repeat(64),
        },
      },
    ]);
    expect(kept.takeEvents()).toEqual([]);
  });
});
