import { plainText } from '../../../shared/text.js';
import { nationalCodeOf } from '../domain/procedure-code.js';
import { spokenWords, type SpokenWord } from '../domain/spoken-words.js';
import { Vocabulary, type SoughtPart } from '../domain/vocabulary.js';

/** More words than anybody types; the rest is left out. */
const MOST_WORDS = 16;

/** Words of a name in texts of the type tsquery. */
export interface WordSearch {
  readonly by: 'words';
  /** Which names are found: all parts anywhere; of three and more all but one, of six all but two. The last word may be unfinished. */
  readonly found: string;
  /** Each part, to count those that a name lacks; empty where it may lack none. */
  readonly parts: readonly string[];
  /** Words that say little, each; names that have them come first. */
  readonly little: readonly string[];
  /** All parts with their diacritics; absent where none was typed and no phrase is meant. */
  readonly toned?: string;
  /** The best phrases of everyday words; absent without such words. */
  readonly best?: string;
  /** Any phrase of everyday words. */
  readonly meant?: string;
  /** All parts, no word of them unfinished. */
  readonly whole: string;
  /** All words that were typed, as a phrase. */
  readonly phrase: string;
}

/** A search text in the form that the catalogue's columns take. */
export type ProcedureSearch =
  | { readonly by: 'code'; readonly from: string; readonly below: string }
  | WordSearch
  | { readonly by: 'nothing' };

/** A code or its beginning, such as `1.014325` or `2.00`; names hold no such word. */
const CODE_LIKE = /^\d+\.[0-9a-z.-]*$/;

/** Reads the text of a search: diacritics, case, punctuation and the place of a tone mark do not count for what is found. */
export function searchOf(text: string, vocabulary: Vocabulary = Vocabulary.none): ProcedureSearch {
  const national = nationalCodeOf(text);
  if (national) return { by: 'code', from: national.base, below: `${national.base}\u{10FFFF}` };
  const plain = plainText(text);
  if (CODE_LIKE.test(plain)) return { by: 'code', from: plain, below: `${plain}\u{10FFFF}` };
  const words = spokenWords(text).slice(0, MOST_WORDS);
  return words.length === 0 ? { by: 'nothing' } : wordSearch(words, vocabulary.partsOf(words));
}

function wordSearch(words: readonly SpokenWord[], read: readonly SoughtPart[]): WordSearch {
  const telling = read.filter((part) => part.kind !== 'left-out');
  // Where nothing that was typed says anything, it is looked for as it stands.
  const parts: readonly SoughtPart[] = telling.length > 0 ? telling : words.map((word) => ({ kind: 'word', word }));
  const unfinished = words.at(-1);
  const texts = parts.map((part) => foundBy(part, part.kind === 'word' && part.word === unfinished ? ':*' : ''));
  const lacking = mayLack(texts.length);
  const isToned = words.some(({ plain, toned }) => plain !== toned) || parts.some(({ kind }) => kind === 'phrases');
  const phrased = parts.filter((part) => part.kind === 'phrases');
  return {
    by: 'words',
    found: choices(texts, lacking + 1).join(' & '),
    parts: lacking === 0 ? [] : texts,
    little: read.flatMap((part) => (part.kind === 'left-out' && !part.isSure ? [together(part.own, 'plain')] : [])),
    ...(isToned ? { toned: parts.map((part) => foundBy(part, '', 'toned')).join(' & ') } : {}),
    ...(phrased.length === 0
      ? {}
      : {
          best: phrased.map(({ phrases }) => phraseText(phrases[0]!, 'plain')).join(' & '),
          meant: phrased.map(({ phrases }) => anyOf(phrases.map((phrase) => phraseText(phrase, 'plain')))).join(' & '),
        }),
    whole: parts.map((part) => foundBy(part, '')).join(' & '),
    phrase: `${words.map(({ plain }) => plain).join(' <-> ')}:*`,
  };
}

/** How many parts of so many a name may lack and is still found, behind those that lack none. */
function mayLack(parts: number): number {
  if (parts < 3) return 0;
  return parts < 6 ? 1 : 2;
}

/** What a name has to have to be found by a part: the word, or the everyday words themselves, or a phrase that they stand for. */
function foundBy(part: SoughtPart, end: string, form: keyof SpokenWord = 'plain'): string {
  if (part.kind === 'word') return `${part.word[form]}${end}`;
  const phrases = part.kind === 'phrases' ? part.phrases.map((phrase) => phraseText(phrase, form)) : [];
  return anyOf([together(part.own, form), ...phrases]);
}

function phraseText(phrase: readonly (readonly SpokenWord[])[], form: keyof SpokenWord): string {
  return `(${phrase.map((words) => together(words, form)).join(' & ')})`;
}

function together(words: readonly SpokenWord[], form: keyof SpokenWord): string {
  return `(${words.map((word) => word[form]).join(' <-> ')})`;
}

function anyOf(texts: readonly string[]): string {
  return `(${texts.join(' | ')})`;
}

/** Every choice of so many texts, as one of which at least one has to hold: all of them together say that no so many fail. */
function choices(texts: readonly string[], size: number): readonly string[] {
  if (size === 1) return texts;
  const chosen = (from: number, left: number): readonly (readonly string[])[] =>
    left === 0 ? [[]] : texts.slice(from).flatMap((text, index) => chosen(from + index + 1, left - 1).map((others) => [text, ...others]));
  return chosen(0, size).map(anyOf);
}
