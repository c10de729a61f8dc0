import type { SourceFile } from './source-files.js';

const MAX_LINES = 250;
/** Most lines of a module's face, not counting those that a formatter makes of one export. */
const FACE_LINES = 15;
/** The width of a line, as `.editorconfig` has it. */
const MOST_COLUMNS = 140;

/** Lines of a set of files. */
export interface Sizes {
  readonly files: number;
  readonly median: number;
  readonly percentile95: number;
  readonly largest: number;
}

/** Files that outgrew their limit: a noun is hiding inside. */
export function sizeFindings(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text, lines }) => {
    const isFace = /^src\/modules\/[^/]+\/index\.ts$/.test(path);
    const counted = isFace ? text.replace(/\{[^}]*\}/g, '').split('\n').length - 1 : lines;
    const limit = isFace ? FACE_LINES : MAX_LINES;
    return counted > limit ? [`${path} has ${counted} lines, ${limit} are allowed`] : [];
  });
}

/** Lines that are wider than a screen shows. */
export function widthFindings(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (line.length > MOST_COLUMNS ? [`${path}:${index + 1} has ${line.length} columns`] : [])),
  );
}

/** Median, 95th percentile and largest of the files below a folder. */
export function sizesOf(files: readonly SourceFile[], folder: string): Sizes {
  const lines = files
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .map((file) => file.lines)
    .sort((a, b) => a - b);
  const at = (share: number): number => lines[Math.min(lines.length - 1, Math.floor(lines.length * share))] ?? 0;
  return { files: lines.length, median: at(0.5), percentile95: at(0.95), largest: at(1) };
}
