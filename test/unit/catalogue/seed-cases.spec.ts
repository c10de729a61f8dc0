import { READING_RULES } from '../../../src/modules/catalogue/domain/import/reading-rules.js';
import type { ImportedRow } from '../../../src/modules/catalogue/domain/import/read-procedure-row.js';
import { contentHash } from '../../../src/modules/catalogue/persistence/version-key.js';
import { sha256Hex } from '../../../src/platform/journal/entry.js';
import { readSeed, seedLines } from './seed-rows.js';

interface RawRow {
  readonly code: string;
  readonly execution_cases?: readonly { readonly name?: string; readonly components: readonly { readonly name?: string }[] }[];
}

const { outcomes } = readSeed();
const rows = outcomes.filter((outcome): outcome is ImportedRow => outcome.kind === 'imported');
const raws = new Map(
  seedLines()
    .map((line) => JSON.parse(line) as RawRow)
    .map((raw) => [raw.code, raw]),
);
const content = (code: string) => rows.find((row) => row.code === code)!.content;
const names = (code: string) => content(code).cases.flatMap(({ components }) => components.map(({ name }) => name));

describe('cases and papers of the shipped procedures', () => {
  it.each([
    ['1.004873', 3],
    ['1.001193', 3],
    ['2.000635', 3],
  ])('%s has no case to choose, takes the papers of all headings, and has its advice as notes', (code, headings) => {
    const { cases, notes } = content(code);
    expect(cases.map(({ key, name }) => [key, name])).toEqual([['1', '']]);
    const groups = new Set(cases[0]?.components.map(({ group }) => group ?? ''));
    expect([...groups]).toEqual(['', 'Giấy tờ phải nộp', 'Giấy tờ phải xuất trình']);
    expect(groups.size).toBe(headings);
    expect(cases[0]?.components.every(({ group, presentOnly }) => (group === 'Giấy tờ phải xuất trình') === (presentOnly ?? false))).toBe(
      true,
    );
    expect(cases[0]?.components.map(({ key }) => Number(key))).toEqual(cases[0]?.components.map((_, index) => index + 1));
    expect(notes?.some(({ heading }) => heading === 'Lưu ý')).toBe(true);
  });

  it('asks a citizen who wants a birth registered for the declaration, and not for what the receiving officer has to do', () => {
    expect(names('1.001193')).toContainEqual(expect.stringMatching(/^- Tờ khai đăng ký khai sinh theo mẫu/));
    expect(names('1.001193')).toContainEqual(expect.stringMatching(/^- Văn bản ủy quyền/));
    expect(names('1.001193').filter((name) => /người tiếp nhận có trách nhiệm/.test(name))).toEqual([]);
  });

  it('keeps a declaration that must be made where there is no other proof, though the source asks for no original (1.001695)', () => {
    expect(names('1.001695')).toContainEqual(expect.stringMatching(/phải có văn bản cam đoan/));
  });

  it('loses no text: what is no paper is a note, but for bare headings', () => {
    const lost = rows.flatMap(({ code, content: { cases, notes = [] } }) => {
      const kept = new Set([
        ...cases.flatMap(({ components }) => components.map(({ name }) => name.trim())),
        ...notes.map(({ text }) => text),
      ]);
      const texts = (raws.get(code)?.execution_cases ?? []).flatMap(({ components }) => components.map(({ name = '' }) => name.trim()));
      return texts.filter((text) => text !== '' && !kept.has(text));
    });
    expect(lost.every((text) => /^[-+* ]*(Các )?(Giấy tờ|Thành phần|Hồ sơ).{0,50}$/u.test(text))).toBe(true);
    expect(lost.length).toBeLessThan(30);
  });

  it('leaves a choice of cases in 794 procedures of the 1,006 for which the source lists several', () => {
    const several = [...raws.values()].filter(({ execution_cases = [] }) => execution_cases.length > 1);
    expect([several.length, rows.filter(({ content: { cases } }) => cases.length > 1).length]).toEqual([1_006, 794]);
  });

  it('says by its number by which rules it was read, so that installations read it again when they change', () => {
    const digest = sha256Hex(rows.map((row) => contentHash(row.content)).join('\n')).slice(0, 16);
    expect([READING_RULES, digest]).toEqual([2, 'be6d55b251c4f891']);
  });
});
