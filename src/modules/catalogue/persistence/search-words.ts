import { plainText, searchText } from '../../../shared/text.js';
import { nationalCodeOf } from '../domain/procedure-code.js';
import { tonedWords } from './toned-words.js';

/** More words than anybody types; the rest is left out. */
const MOST_WORDS = 16;

/** A search text in the form that the catalogue's columns take. */
export type ProcedureSearch =
  | { readonly by: 'code'; readonly from: string; readonly below: string }
  /**
   * Texts of the type tsquery: all words anywhere, and all words in this order; the last word may be unfinished. `toned`: all words with
   * their diacritics, none unfinished; absent where none was typed.
   */
  | { readonly by: 'words'; readonly all: string; readonly phrase: string; readonly toned?: string }
  | { readonly by: 'nothing' };

/** A code or its beginning, such as `1.014325` or `2.00`; names hold no such word. */
const CODE_LIKE = /^\d+\.[0-9a-z.-]*$/;

/** Reads the text of a search: diacritics, case, punctuation and the place of a tone mark do not count. */
export function searchOf(text: string): ProcedureSearch {
  const national = nationalCodeOf(text);
  if (national) return { by: 'code', from: national.base, below: `${national.base}\u{10FFFF}` };
  const plain = plainText(text);
  if (CODE_LIKE.test(plain)) return { by: 'code', from: plain, below: `${plain}\u{10FFFF}` };
  const words = searchText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  if (words.length === 0) return { by: 'nothing' };
  const typed = tonedWords(text).slice(0, MOST_WORDS);
  const toned = typed.join() === words.join() ? {} : { toned: typed.join(' & ') };
  return { by: 'words', all: `${words.join(' & ')}:*`, phrase: `${words.join(' <-> ')}:*`, ...toned };
}
