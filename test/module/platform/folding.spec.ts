import fc from 'fast-check';
import { Client } from 'pg';
import { plainText, searchText } from '../../../src/shared/text.js';
import { cloneDatabase, type TestDatabase } from '../../support/test-database.js';

/** Letters and signs in which foldings have differed somewhere. */
const TRICKY = [
  ...'aAyYqQuUiIđĐðÐƉɖỳỵỷỹýíìỉĩịăâêôơưếẫợừİıßæøłÅΣς–—‘’“” -.,/()0195',
  '\u0301',
  '\u0300',
  '\u0323',
  '\u0302',
  '\u031B',
  '\u0306',
  '\u200B',
  '\u200D',
  '\u202E',
  '\uFEFF',
  '\u00AD',
  '\u00A0',
  '\u3000',
  '\u2028',
  '\u2800',
  '\t',
  '\n',
  'qu',
  'uy',
  'ay',
  'ky',
  '\u{1F9E8}',
  '\u{E0041}',
  'ก',
  '\u0E49',
  '한',
  '\uFB01',
];

describe('the folding in SQL and in code', () => {
  let clone: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    clone = await cloneDatabase();
    client = new Client({ connectionString: clone.appUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await clone.drop();
  });

  async function differing(texts: readonly string[]): Promise<unknown[]> {
    const { rows } = await client.query<{ plain: string; search: string }>(
      `select platform.plain_text(t) as plain, platform.search_text(t) as search
        from unnest($1::text[]) with ordinality as each (t, n) order by n`,
      [texts],
    );
    return texts.flatMap((text, index) => {
      const { plain, search } = rows[index]!;
      return plain === plainText(text) && search === searchText(text)
        ? []
        : [[escape(text), plain, plainText(text), search, searchText(text)]];
    });
  }
  const escape = (text: string): string => [...text].map((each) => each.codePointAt(0)!.toString(16)).join(' ');

  it('is the same for every character, alone and between letters', async () => {
    const characters = Array.from({ length: 0x2ffff }, (_, code) => code + 1)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => /\p{Assigned}/u.test(character));
    expect(characters.length).toBeGreaterThan(100_000);
    expect(await differing(characters.map((each) => `a${each}y`))).toEqual([]);
    expect(await differing(characters)).toEqual([]);
  });

  it('is the same for any text, and folding twice changes nothing', async () => {
    const texts = fc
      .sample(
        fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...TRICKY) }, fc.string({ unit: 'grapheme', maxLength: 3 })), {
          maxLength: 30,
        }),
        20_000,
      )
      .map((parts) => parts.join(''));
    const storable = texts.filter((text) => !text.includes('\0'));
    expect(await differing(storable)).toEqual([]);
    expect(
      storable.filter((text) => plainText(plainText(text)) !== plainText(text) || searchText(searchText(text)) !== searchText(text)),
    ).toEqual([]);
  });

  it('finds in any spelling what any spelling has written', async () => {
    const { rows } = await client.query<{ found: boolean }>(
      `select position(platform.search_text(q) in platform.search_text(n)) > 0 as found
       from (values ('qui nhon', 'Phường Quy Nhơn'), ('kĩ thuật', 'Sở Kỹ thuật'), ('\u00D0\u00E0o', 'Đào'),
       ('HOÀ BÌNH', 'Hòa Bình'), ('bac si', 'Bác sỹ')) as each (q, n)`,
    );
    expect(rows.map(({ found }) => found)).toEqual([true, true, true, true, true]);
  });
});
