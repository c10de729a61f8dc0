import { spokenWords, type SpokenWord } from './spoken-words.js';

/** Everyday words, and what is meant by them: phrases of names of procedures, the best first; none: they say nothing of what is meant. */
export interface SearchWord {
  readonly words: string;
  readonly phrases: readonly string[];
  /** Local dates. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

/** A part of what somebody looks for, in the order of the text. */
export type SoughtPart =
  | { readonly kind: 'word'; readonly word: SpokenWord }
  /** Everyday words with the phrases that they stand for. */
  | { readonly kind: 'phrases'; readonly own: readonly SpokenWord[]; readonly phrases: readonly (readonly (readonly SpokenWord[])[])[] }
  /** Words that say nothing; without diacritics they could be others. */
  | { readonly kind: 'left-out'; readonly own: readonly SpokenWord[]; readonly isSure: boolean };

interface Entry {
  readonly own: readonly SpokenWord[];
  /** Of each phrase the parts that stand together, which "…" separates. */
  readonly phrases: readonly (readonly (readonly SpokenWord[])[])[];
}

/** What holds of the everyday words on a date. */
export class Vocabulary {
  static readonly none = new Vocabulary([], '');

  readonly #entries = new Map<string, Entry>();
  readonly #longest: number;

  /**
   * @param rows of words that are stated more than once the last one that holds counts
   * @param on local date
   */
  constructor(rows: readonly SearchWord[], on: string) {
    const held = rows.filter(({ effectiveFrom, effectiveTo }) => effectiveFrom <= on && (effectiveTo === null || on < effectiveTo));
    for (const { words, phrases } of held) {
      const own = spokenWords(words);
      this.#entries.set(keyOf(own), { own, phrases: phrases.map((phrase) => phrase.split('…').map((part) => spokenWords(part))) });
    }
    this.#longest = Math.max(0, ...[...this.#entries.values()].map(({ own }) => own.length));
  }

  /** Takes a text apart: at each place the longest everyday words that begin there, else the word. */
  partsOf(words: readonly SpokenWord[]): readonly SoughtPart[] {
    const parts: SoughtPart[] = [];
    for (let at = 0; at < words.length;) {
      const found = this.longestAt(words, at);
      parts.push(found ?? { kind: 'word', word: words[at]! });
      at += found ? found.own.length : 1;
    }
    return parts;
  }

  private longestAt(words: readonly SpokenWord[], at: number): Exclude<SoughtPart, { kind: 'word' }> | undefined {
    for (let length = Math.min(this.#longest, words.length - at); length > 0; length -= 1) {
      const own = words.slice(at, at + length);
      const entry = this.#entries.get(keyOf(own));
      if (!entry) continue;
      const isExact = own.every(({ toned }, index) => toned === entry.own[index]?.toned);
      if (!isExact && own.some(({ plain, toned }) => toned !== plain)) continue;
      return entry.phrases.length > 0 ? { kind: 'phrases', own, phrases: entry.phrases } : { kind: 'left-out', own, isSure: isExact };
    }
    return undefined;
  }
}

function keyOf(words: readonly SpokenWord[]): string {
  return words.map(({ plain }) => plain).join(' ');
}
