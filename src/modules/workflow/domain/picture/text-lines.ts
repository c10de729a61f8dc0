/**
 * Widths of letters in parts of the type size, of DejaVu Sans: the widest of the fonts that a picture asks for, so that text which fits by
 * it fits in the others too.
 */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["ijl|!'’.,:;·", 0.34],
  [' ftI()[]/-', 0.4],
  ['rscz“”"', 0.56],
  ['mM', 0.98],
  ['W', 1],
  ['wOQĐNHUG@%', 0.84],
  ['ABCDĐKPRSVXYZTJLEF', 0.7],
];
const OTHERS = 0.645;
/** Bold letters are wider. */
export const BOLD = 1.12;

const WIDTH_OF: ReadonlyMap<string, number> = new Map(WIDTHS.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width])));

/** How wide a text is at most, in the unit of the size. Diacritics take no room. */
export function widthOf(text: string, size: number): number {
  let sum = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, ''))
    sum += letter > '\u1fff' ? wide(letter) : (WIDTH_OF.get(letter) ?? OTHERS);
  return sum * size;
}

/**
 * Text in lines of at most a width; a word that is wider by itself is broken. What is more than so many lines ends with an ellipsis.
 *
 * @param width in the unit of the size
 */
export function linesOf(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((each) => each !== '')) {
    for (const part of partsOf(word, size, width)) {
      const longer = line === '' ? part : `${line} ${part}`;
      if (widthOf(longer, size) <= width) line = longer;
      else {
        lines.push(line);
        line = part;
      }
    }
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), shortened(lines[most - 1]!, size, width)];
}

function partsOf(word: string, size: number, width: number): readonly string[] {
  if (widthOf(word, size) <= width) return [word];
  const parts = [''];
  for (const letter of word.normalize('NFC')) {
    if (widthOf(`${parts.at(-1)}${letter}`, size) > width) parts.push('');
    parts[parts.length - 1] += letter;
  }
  return parts;
}

function shortened(line: string, size: number, width: number): string {
  let text = line;
  while (text !== '' && widthOf(`${text} …`, size) > width) text = text.slice(0, -1).trimEnd();
  return `${text} …`;
}

/** Scripts beside the Latin one, and pictures: as wide as they are high. */
function wide(letter: string): number {
  return '“”’–—…'.includes(letter) ? (WIDTH_OF.get(letter) ?? 1) : 1;
}
