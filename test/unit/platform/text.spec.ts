import { composed, plainText, searchText, tidyLine, tidyLines } from '../../../src/shared/text.js';

describe('the folding of text', () => {
  it.each([
    ['Đào Thanh Hà', 'dao thanh ha'],
    ['\u00D0\u00E0o \u00F0\u0189\u0256\u0110', 'dao dddd'],
    ['  Ủy\u00A0ban\u3000nhân\tdân ', 'uy ban nhan dan'],
    ['Lê\u200B Thị\u202E Bình\uFEFF', 'le thi binh'],
    ['ƯỚNG Ờ', 'uong o'],
    ['Thừa Thiên – Huế', 'thua thien - hue'],
    ['\u1EBF e\u0302\u0301 e\u0301\u0302', 'e e e'],
  ])('%j is plainly %j', (text, plain) => {
    expect([plainText(text), plainText(text.normalize('NFD')), plainText(text.normalize('NFC'))]).toEqual([plain, plain, plain]);
  });

  it.each([
    ['kĩ thuật', 'kỹ thuật'],
    ['Qui Nhơn', 'Quy Nhơn'],
    ['quí', 'quý'],
    ['lí lịch', 'lý lịch'],
    ['mĩ thuật', 'mỹ thuật'],
    ['sĩ quan', 'sỹ quan'],
    ['vĩ đại', 'vỹ đại'],
    ['ti thể', 'ty thể'],
    ['Hòa Bình', 'Hoà Bình'],
    ['thúy', 'thuý'],
    ['I-ôn', 'Y-ôn'],
    ['bác sĩ i khoa', 'bác sỹ y khoa'],
  ])('%s and %s meet in a search', (one, other) => {
    expect(searchText(one)).toBe(searchText(other));
    expect(searchText(one.normalize('NFD'))).toBe(searchText(other.toUpperCase()));
  });

  it.each([
    ['tây', 'tai'],
    ['tay', 'tai'],
    ['thúy', 'thúi'],
    ['hủy', 'hui'],
    ['máy', 'mái'],
    ['ngay', 'ngai'],
  ])('%s and %s stay two words', (one, other) => {
    expect(searchText(one)).not.toBe(searchText(other));
  });

  it('keeps names for people apart from keys of a search', () => {
    expect(plainText('kỹ')).toBe('ky');
    expect(searchText('kỹ')).toBe('ki');
  });

  it('brings text of files into one form, however many marks lie in a row', () => {
    expect(composed('e\u0302\u0301')).toBe('ế');
    expect(composed(`a${'\u0301\u0316'.repeat(100_000)}`).length).toBeLessThan(10);
    expect(plainText(`a${'\u0301\u0316'.repeat(100_000)}b`)).toBe('ab');
  });

  it('tidies one line and several', () => {
    expect(tidyLine(' a \u00A0 b\u200B ')).toBe('a b');
    expect(tidyLine('a\nb')).toBe('a\nb');
    expect(tidyLines(' a\r\n\r\nb\u2029c ')).toBe('a\n\nb\nc');
  });
});
