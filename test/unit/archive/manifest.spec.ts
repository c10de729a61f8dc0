import fc from 'fast-check';
import { manifestOf, recordName } from '../../../src/modules/archive/domain/manifest.js';

describe('names of files in a record', () => {
  it('say place, purpose and kind, and nothing of whoever named the file', () => {
    expect([
      recordName(1, 'component', 'CCCD Nguyễn Văn Thử 052099000123.pdf'),
      recordName(12, 'supplement', 'Giấy phép (bản cuối)...PDF'),
      recordName(1000, 'result', '***'),
    ]).toEqual(['001-giay-to.pdf', '012-bo-sung.pdf', '1000-ket-qua']);
  });

  it('keep the extension alone, where there is one', () => {
    const originals = ['日本.pdf', '.pdf', 'Договор.DOCX', '***.tar.gz', 'CON', 'tệp. ', '../../etc/passwd.pdf', 'C:\\tệp\n.pdf'];
    expect(originals.map((original, index) => recordName(index + 1, 'component', original))).toEqual([
      '001-giay-to.pdf',
      '002-giay-to.pdf',
      '003-giay-to.docx',
      '004-giay-to.gz',
      '005-giay-to',
      '006-giay-to',
      '007-giay-to.pdf',
      '008-giay-to.pdf',
    ]);
  });

  it('are safe, short and unique for any name at all', () => {
    const files = fc.array(fc.tuple(fc.string({ unit: 'binary', maxLength: 255 }), fc.string()), { maxLength: 20 });
    fc.assert(
      fc.property(files, (originals) => {
        const names = originals.map(([original, purpose], index) => recordName(index + 1, purpose, original));
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^\d{3,}-[a-z-]{1,10}(\.[a-z0-9]{1,5})?$/);
      }),
    );
  });
});

describe('a manifest', () => {
  it('is what sha256sum writes, in the order of the names', () => {
    const files = [
      { name: '002-b.pdf', sha256: 'b'.repeat(64) },
      { name: '001-a.pdf', sha256: 'a'.repeat(64) },
    ];
    expect(manifestOf(files)).toBe(`${'a'.repeat(64)}  001-a.pdf\n${'b'.repeat(64)}  002-b.pdf\n`);
  });
});
