import type { SourceFile } from './source-files.js';

const MAX_LINES = 250;
const FACE_LINES = 15;

/** Lines of a set of files. */
export interface Sizes {
  readonly files: number;
  readonly median: number;
  readonly percentile95: number;
  readonly largest: number;
}

/** Files that outgrew their limit: a noun is hiding inside. */
export function sizeFindings(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, lines }) => {
    const limit = /^src\/modules\/[^/]+\/index\.ts$/.test(path) ? FACE_LINES : MAX_LINES;
    return lines > limit ? [`${path} has ${lines} lines, ${limit} are allowed`] : [];
  });
}

/** Median, 95th percentile and largest of the files below a folder. */
export function sizesOf(files: readonly SourceFile[], folder: string): Sizes {
  const lines = files.filter(({ path }) => path.startsWith(`${folder}/`)).map((file) => file.lines).sort((a, b) => a - b);
  const at = (share: number): number => lines[Math.min(lines.length - 1, Math.floor(lines.length * share))] ?? 0;
  return { files: lines.length, median: at(0.5), percentile95: at(0.95), largest: at(1) };
}
