import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Characters that show nothing (Default_Ignorable_Code_Point of Unicode, and the interlinear notes). */
const INVISIBLE =
  String.raw`\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F` +
  String.raw`\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB` +
  String.raw`\U0001BCA0-\U0001BCA3\U0001D173-\U0001D17A\U000E0000-\U000E0FFF`;
const DIACRITICS = String.raw`\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F`;
const SPACES = String.raw`\u0009-\u000D\u0020\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u2800\u3000`;
/** Capitals besides those of ASCII. ICU differs from version to version in what has capitals, and this list does not. */
const CAPITALS = [
  ...'\u00C6\u00D8\u00DE\u0126\u0141\u014A\u0152\u0166\u0402\u0404\u0405\u0406\u0408\u0409\u040A\u040B',
  ...between(0x0391, 0x03a1),
  ...between(0x03a3, 0x03a9),
  ...between(0x040f, 0x042f),
];
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212';
const SINGLE_QUOTES = '\u2018\u2019\u201A\u201B\u2032';
const DOUBLE_QUOTES = '\u201C\u201D\u201E\u201F\u2033';
const FROM = ['\u00D0\u00F0\u0110\u0111\u0189\u0256', DASHES, SINGLE_QUOTES, DOUBLE_QUOTES, ...CAPITALS].join('');
const TO = [
  'd'.repeat(6),
  '-'.repeat(DASHES.length),
  "''".repeat(SINGLE_QUOTES.length),
  '"'.repeat(DOUBLE_QUOTES.length),
  ...CAPITALS.map((each) => each.toLowerCase()),
].join('');

/**
 * One folding of text in SQL and in code (`src/shared/text.ts`): letters that look like đ, marks in any order, invisible characters and all
 * white space of Unicode. Names that were folded before are folded again by the migrations of the modules that follow.
 */
export class PlatformFold1764101000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Marks go before and after the decomposition: bringing a run of them into order costs quadratically.
    await runner.query(`
      create or replace function platform.plain_text(value text) returns text language sql immutable parallel safe strict
      return btrim(regexp_replace(
        translate(
          lower(regexp_replace(normalize(regexp_replace(value, '[${INVISIBLE}${DIACRITICS}]', '', 'g'), NFD), '[${DIACRITICS}]', '',
          'g') collate "C"), '${FROM}', '${TO}') collate "default",
        '[${SPACES}]+', ' ', 'g'), ' ')`);
    await runner.query(`
      create function platform.search_text(value text) returns text language sql immutable parallel safe strict
      return regexp_replace(platform.plain_text(value), '(?<![aeiou])y|(?<=qu)y', 'i', 'g')`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}

function between(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));
}
