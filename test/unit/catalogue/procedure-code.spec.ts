import { codesMeant, nationalCodeOf, plainCode } from '../../../src/modules/catalogue/domain/procedure-code.js';
import { ProcedureFile } from '../../../src/modules/catalogue/domain/import/procedure-file.js';
import { searchOf } from '../../../src/modules/catalogue/persistence/search-words.js';
import { cleanRow, COLLECTED_ON } from './seed-rows.js';

/** One procedure as people and the provinces' systems write it. */
const SPELLINGS = [
  '1.004944',
  ' 1.004944',
  '1.004944 ',
  'TTHC 1.004944',
  'tthc: 1.004944',
  'Mã số TTHC: 1.004944',
  '1.004944.H21',
  '1.004944.h21',
  '1.004944.000.00.00.H21',
  '1.004944-H21',
  '1\u2010004944',
  '1.004944\u2013H21',
  '1\uFF0E004944',
  '\uFF11.\uFF10\uFF10\uFF14\uFF19\uFF14\uFF14',
  '1\u00B7004944',
  '1.004944\u200B.H21',
  '1.004944.H21.16',
];

describe('a procedure code', () => {
  it.each(SPELLINGS)('is understood as %j', (text) => {
    expect(nationalCodeOf(text)?.base).toBe('1.004944');
    expect(codesMeant(text)).toContain('1.004944');
    expect(searchOf(text)).toEqual({ by: 'code', from: '1.004944', below: '1.004944\u{10FFFF}' });
  });

  it.each(['1.0049441', '1.00494', '2.009182739', '1.014955-Xoa', '1.004944.', 'H21', 'đăng ký khai sinh 1.004944', '', '1'.repeat(5_000)])(
    'is not made of %j',
    (text) => {
      expect(nationalCodeOf(text)).toBeUndefined();
    },
  );

  it('as given comes first, then with its agency, and without it last', () => {
    expect(codesMeant('1.004944.h21')).toEqual(['1.004944.h21', '1.004944.H21', '1.004944.000.00.00.H21', '1.004944', ' 1.004944']);
    expect(codesMeant(' 1.014325').slice(0, 2)).toEqual([' 1.014325', '1.014325']);
  });

  it('of an agency or a sector may have small letters and spaces', () => {
    expect([' h21.195 ', 'g15-tp07', 'H21\u2011195'].map(plainCode)).toEqual(['H21.195', 'G15-TP07', 'H21-195']);
  });
});

describe('a file with a suffixed code', () => {
  const read = (...codes: string[]) => {
    const file = new ProcedureFile(COLLECTED_ON);
    for (const code of codes) file.read(JSON.stringify(cleanRow({ code })));
    return file;
  };
  const beside = (file: ProcedureFile, known?: ReadonlySet<string>) =>
    file
      .wholeFileFindings(known)
      .filter(({ code }) => code === 'CODE_SUFFIXED_BESIDE_PLAIN')
      .map(({ value }) => value);

  it('says where the same code stands without it, in the file or in the catalogue', () => {
    expect(beside(read('1.004944', '1.004944.H21', '1.004944.000.00.00.H60', '1.000002.H21'))).toEqual([
      '"1.004944.H21 | 1.004944"',
      '"1.004944.000.00.00.H60 | 1.004944"',
    ]);
    expect(beside(read('1.000002.H21'))).toEqual([]);
    expect(beside(read('1.000002.H21'), new Set(['1.000002']))).toHaveLength(1);
  });

  it('says which codes differ by nothing but blanks and capitals', () => {
    const alike = read(' 1.014325', '1.014325', '1.014955-Xoa', '1.014955-XOA', '1.000002')
      .wholeFileFindings()
      .filter(({ code }) => code === 'CODE_SPELLED_AS_ANOTHER');
    expect(alike.map(({ value }) => value)).toEqual(['" 1.014325 | 1.014325"', '"1.014955-Xoa | 1.014955-XOA"']);
  });
});
