import { searchOf } from '../../../src/modules/catalogue/persistence/search-words.js';

describe('what somebody looks for', () => {
  it('is words without diacritics and with one i, the last one perhaps unfinished', () => {
    expect(searchOf('  Đăng ký KHAI sinh ')).toEqual({
      by: 'words',
      all: 'dang & ki & khai & sinh:*',
      phrase: 'dang <-> ki <-> khai <-> sinh:*',
      toned: 'd9a8ng & ki1 & khai & sinh',
    });
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
    expect(searchOf(`khai' | sinh`)).toMatchObject({ all: 'khai & sinh:*' });
    const many = searchOf('a '.repeat(100));
    expect(many.by === 'words' && many.all.split('&').length).toBe(16);
  });
});
