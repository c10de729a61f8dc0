import { Vocabulary, type SearchWord } from '../../../src/modules/catalogue/domain/vocabulary.js';
import { searchOf } from '../../../src/modules/catalogue/persistence/search-words.js';

describe('what somebody looks for', () => {
  it('is words without diacritics and with one i, the last one perhaps unfinished', () => {
    expect(searchOf('  Đăng ký sinh ')).toEqual({
      by: 'words',
      found: '(dang | ki) & (dang | sinh:*) & (ki | sinh:*)',
      parts: ['dang', 'ki', 'sinh:*'],
      little: [],
      whole: 'dang & ki & sinh',
      phrase: 'dang <-> ki <-> sinh:*',
      toned: 'd9a8ng & ki1 & sinh',
    });
    expect(searchOf('Khai sinh')).toMatchObject({ found: 'khai & sinh:*', parts: [] });
    expect(searchOf('dang ky khai sinh')).not.toHaveProperty('toned');
    expect(searchOf('hoà')).toEqual(searchOf('hòa'));
  });

  it('is a code when it looks like one', () => {
    expect(searchOf(' 1.014325 ')).toEqual({ by: 'code', from: '1.014325', below: '1.014325\u{10FFFF}' });
    expect(searchOf('1.014955-Xoa')).toMatchObject({ by: 'code', from: '1.014955-xoa' });
    expect(searchOf('2.')).toMatchObject({ by: 'code' });
    expect(searchOf('hạng 2')).toMatchObject({ by: 'words' });
  });

  it('is nothing when no letter or digit is left, and never more than sixteen words', () => {
    expect(searchOf('&|!:*()')).toEqual({ by: 'nothing' });
    expect(searchOf(`khai' | sinh`)).toMatchObject({ found: 'khai & sinh:*' });
    const many = searchOf('a '.repeat(100));
    expect(many.by === 'words' && many.whole.split('&').length).toBe(16);
  });
});

describe('everyday words', () => {
  const row = (words: string, phrases: string[], effectiveFrom = '2026-07-01', effectiveTo: string | null = null): SearchWord => ({
    words,
    phrases,
    effectiveFrom,
    effectiveTo,
  });
  const rows = [
    row('cho', []),
    row('làm', []),
    row('khai sinh cho con', ['đăng ký khai sinh']),
    row('sổ đỏ', ['giấy chứng nhận … đất']),
    row('đất', ['thửa đất'], '2027-01-01'),
    row('quán', ['hàng'], '2026-01-01', '2026-07-01'),
  ];
  const known = (text: string, on = '2026-11-24') => searchOf(text, new Vocabulary(rows, on));

  it('stand for phrases of names, the longest first, and are found themselves too', () => {
    expect(known('khai sinh cho con')).toMatchObject({
      found: '((khai <-> sinh <-> cho <-> con) | ((dang <-> ki <-> khai <-> sinh)))',
      best: '((dang <-> ki <-> khai <-> sinh))',
      toned: '((khai <-> sinh <-> cho <-> con) | ((d9a8ng <-> ki1 <-> khai <-> sinh)))',
    });
    expect(known('sổ đỏ')).toMatchObject({ best: '((giay <-> chung <-> nhan) & (dat))' });
  });

  it('are meant as they were typed: other diacritics make other words, none may be any', () => {
    expect(known('số đo')).toMatchObject({ found: 'so & do:*' });
    expect(known('so do')).toMatchObject({ found: expect.stringContaining('chung <-> nhan') });
  });

  it('that say nothing are left out, unless there is nothing else', () => {
    expect(known('làm đường')).toMatchObject({ found: 'duong:*', little: [] });
    expect(known('lam duong')).toMatchObject({ found: 'duong:*', little: ['(lam)'] });
    expect(known('làm cho')).toMatchObject({ found: 'lam & cho:*' });
  });

  it('hold from their dates to their dates', () => {
    expect(known('đất')).toMatchObject({ found: 'dat:*' });
    expect(known('đất', '2027-01-01')).toMatchObject({ best: '((thua <-> dat))' });
    expect(known('quán')).toMatchObject({ found: 'quan:*' });
  });
});
