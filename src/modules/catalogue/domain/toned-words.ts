/** Tone marks, then the marks that make other vowels, each with its digit, as VNI types them. */
const MARKS: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031B': '7',
  '\u0306': '8',
};

/**
 * Words with their diacritics in letters and digits, the tone at the end of the word, so that hòa and hoà are one and thuê is not thuế:
 * what `catalogue.toned_words_of` does in SQL.
 */
export function tonedWords(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/[A-Z]/g, (capital) => capital.toLowerCase())
    .replace(/[\u0300-\u0303\u0306\u0309\u031B\u0323]/g, (mark) => MARKS[mark] ?? mark)
    .replace(/[đĐ]/g, 'd9')
    .replace(/([a-z6-9]*)([1-5])([a-z6-9]*)/g, '$1$3$2')
    .replace(/(?<![aeiou])y|(?<=qu)y/g, 'i')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
