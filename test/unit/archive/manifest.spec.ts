import fc from 'fast-check';
import { manifestOf, safeName } from '../../../src/modules/archive/domain/manifest.js';

describe('names of files in a record', () => {
  it('keep what a person can read', () => {
    expect(safeName(1, 'đơn đề nghị.pdf')).toBe('001-don-de-nghi.pdf');
    expect(safeName(12, 'Giấy phép (bản cuối)...PDF')).toBe('012-giay-phep-ban-cuoi.pdf');
    expect(safeName(1000, '***')).toBe('1000-tep');
  });

  it('keep their extension where no letter of the name is Latin', () => {
    expect([safeName(9, '日本.pdf'), safeName(10, '.pdf'), safeName(11, 'Договор.DOCX'), safeName(12, '***.tar.gz')]).toEqual([
      '009-tep.pdf',
      '010-tep.pdf',
      '011-tep.docx',
      '012-tar.gz',
    ]);
  });

  it('are no names that another system keeps for itself, and end in nothing that it drops', () => {
    for (const name of ['CON', 'nul.txt', 'com1.pdf', 'tệp. ', 'tệp...', 'x'.repeat(300) + '.pdf']) {
      expect(safeName(1, name)).toMatch(/^001-[a-z0-9-]+(\.[a-z0-9]+)?$/);
      expect(safeName(1, name).length).toBeLessThanOrEqual(104);
    }
    expect(safeName(1, 'x'.repeat(300) + '.pdf')).toMatch(/x\.pdf$/);
  });

  it('lead nowhere else', () => {
    expect([safeName(1, '../../etc/passwd.pdf'), safeName(2, '-rf.pdf'), safeName(3, 'C:\\tệp\n.pdf')]).toEqual([
      '001-etc-passwd.pdf',
      '002-rf.pdf',
      '003-c-tep.pdf',
    ]);
  });

  it('are safe, short and unique for any name at all', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 255 }), { maxLength: 20 }), (originals) => {
        const names = originals.map((original, index) => safeName(index + 1, original));
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) {
          expect(name).toMatch(/^\d{3,}-[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/);
          expect(name.length).toBeLessThanOrEqual(110);
        }
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
