import { composed } from '../../../../shared/text.js';

/** The five tone marks of Vietnamese as combining characters. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Characters by which names are compared; a longer one is no name. */
const LOOKED_AT = 1_000;

/**
 * A key that is equal for spellings of one name: case, punctuation and spaces do not count, "UBND" is "Ủy ban nhân
 * dân", and a tone mark counts for its syllable wherever it stands (hoà, hòa). Diacritics otherwise count.
 */
export function spellingKey(name: string): string {
  return composed(name.slice(0, LOOKED_AT))
    .normalize('NFD')
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}])ubnd(?![\p{L}\p{M}])/gu, PEOPLES_COMMITTEE)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(TONE, '') + (word.match(TONE) ?? []).join(''))
    .join(' ');
}

const PEOPLES_COMMITTEE = 'ủy ban nhân dân'.normalize('NFD');
