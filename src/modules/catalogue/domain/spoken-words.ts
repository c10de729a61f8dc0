import { searchText } from '../../../shared/text.js';
import { tonedWords } from './toned-words.js';

/** A word as it is compared: without diacritics, and with them in letters and digits. */
export interface SpokenWord {
  readonly plain: string;
  readonly toned: string;
}

/** The words of a text. One whose diacritics are none of Vietnamese stands without them. */
export function spokenWords(text: string): readonly SpokenWord[] {
  const plain = searchText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const toned = tonedWords(text);
  return plain.map((word, index) => ({ plain: word, toned: toned.length === plain.length ? toned[index]! : word }));
}
