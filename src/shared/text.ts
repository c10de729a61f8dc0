/**
 * Marks in a row that a letter may carry. Vietnamese needs two (ế written apart), Khmer, Cham and Lao at most four. Bringing a longer run
 * into canonical order costs quadratically, so that it has to be bounded before text is normalised.
 */
export const MAX_MARKS = 8;

/**
 * Characters that show nothing: soft hyphen, zero-width spaces and joiners, direction marks, fillers, variation selectors, tags,
 * interlinear notes. `platform.plain_text` in SQL has the same ranges; a test holds the two against each other.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;
/** Combining marks of the Latin script and their extensions; what else is a mark belongs to its letter. */
const DIACRITICS = /[\u0300-\u036F]|[\u1AB0-\u1AFF]|[\u1DC0-\u1DFF]|[\u20D0-\u20FF]|[\uFE20-\uFE2F]/g;
/** đ has no decomposition; the Icelandic and African letters that look like it are typed and pasted in its place. */
const D_WITH_STROKE = /[\u00D0\u00F0\u0110\u0111\u0189\u0256]/g;
/** Latin, Greek and Cyrillic. What else has capitals differs by version of ICU, and a database may have another than Node. */
const CAPITALS =
  /[A-Z\u00C6\u00D8\u00DE\u0126\u0141\u014A\u0152\u0166\u0391-\u03A1\u03A3-\u03A9\u0402\u0404-\u0406\u0408-\u040B\u040F-\u042F]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const SINGLE_QUOTES = /[\u2018-\u201B\u2032]/g;
const DOUBLE_QUOTES = /[\u201C-\u201F\u2033]/g;
/** White space of Unicode, and the blank of Braille. */
const SPACES = /[\s\u0085\u2800]+/g;
/** White space that ends no line. */
const SPACES_IN_LINE = /[^\S\n\v\f\r\u2028\u2029]+|\u2800+/g;
const DOTS = /[\u00B7\u2219\u22C5\u3002]/g;
const UNSEEN = /[\s\p{Cf}\p{Cc}]/gu;
const LONGEST_CODE = 100;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Text without the characters that show nothing. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * Text in Unicode NFC at a cost linear in its length: of marks beyond `MAX_MARKS` in a row the rest is dropped. For what comes from files
 * and tokens; requests with such text are refused.
 */
export function composed(text: string): string {
  return text.replace(/(\p{M}{8})\p{M}+/gu, '$1').normalize('NFC');
}

/**
 * One line as stored: without invisible characters, edges trimmed, white space inside single. Ends of lines inside stay, to be refused.
 */
export function tidyLine(text: string): string {
  return withoutInvisible(text).trim().replace(SPACES_IN_LINE, ' ').trim();
}

/**
 * A code as one system writes it, however it was typed or pasted: capital letters, no white space and nothing unseen, digits, dots and
 * hyphens of ASCII. Longer texts are no codes and stay as they are.
 */
export function tidyCode(text: string): string {
  if (text.length > LONGEST_CODE) return text;
  return text.normalize('NFKC').replace(UNSEEN, '').replace(DASHES, '-').replace(DOTS, '.').toUpperCase();
}

/** Text of several lines as stored: without invisible characters, edges trimmed, each line ended with a line feed. */
export function tidyLines(text: string): string {
  return withoutInvisible(text)
    .replace(LINE_ENDS, '\n')
    .replace(/\u2800/g, ' ')
    .trim();
}

/**
 * Vietnamese text without diacritics, lower case, single spaces: what `platform.plain_text` does in SQL. Marks are dropped before and after
 * the decomposition, so that no run of them is ever brought into order.
 */
export function plainText(text: string): string {
  return withoutInvisible(text)
    .replace(DIACRITICS, '')
    .normalize('NFD')
    .replace(DIACRITICS, '')
    .replace(D_WITH_STROKE, 'd')
    .replace(DASHES, '-')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(CAPITALS, (capital) => capital.toLowerCase())
    .replace(SPACES, ' ')
    .trim();
}

/**
 * Plain text in which both spellings of the vowel i meet (kỹ and kĩ, Quy and Qui): what `platform.search_text` does in SQL. Only where the
 * two are one sound: after a consonant, at the beginning of a syllable and after qu. In "tay" and "thuy" the y makes another word and
 * stays.
 */
export function searchText(text: string): string {
  return plainText(text).replace(/(?<![aeiou])y|(?<=qu)y/g, 'i');
}

/** A local date `YYYY-MM-DD` as Vietnamese sentences write it: `25/11/2026`. */
export function vietnameseDate(date: string): string {
  return date.split('-').toReversed().join('/');
}

/** Shows the last characters only: `********1234`. For logs and lists. */
export function masked(text: string, visible = 4): string {
  if (text.length <= visible) return '*'.repeat(text.length);
  return '*'.repeat(text.length - visible) + text.slice(-visible);
}

/** Shows the first letter and the domain of a mail address: `n***@example.vn`; of a single letter nothing but the domain. */
export function maskedMail(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = '', ...others] = address.slice(0, Math.max(at, 0));
  return `${others.length === 0 ? '' : first}***${at < 0 ? '' : address.slice(at)}`;
}

/**
 * What is told by in free text: mail addresses, identity numbers and tax codes (nine digits and more in a row, with those of a branch), and
 * numbers that begin with 0 or 84 and are written in groups. Amounts, dates and codes of dossiers stay as they are.
 */
const TELLING = new RegExp(
  [
    /(?<![\p{L}\d.+_-])[\p{L}\d.+_-]{1,64}@[\p{L}\d.-]{1,253}/u,
    /(?<!\d)\d{9,}(?:-\d{3})?(?!\d)/u,
    /(?<![\p{L}\d.+-])\+?(?:84|0)(?:[ .-]?\d){8,11}(?!\d)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** Free text with the numbers and mail addresses in it masked, as far as they can be told; of a number the last three digits stay. */
export function withoutNumbers(text: string): string {
  return text.replace(TELLING, (found) => (found.includes('@') ? maskedMail(found) : masked(found.replace(/\D/g, ''), 3)));
}
