import { plainText } from '../../../shared/text.js';

/** What a line of a manifest is made of. */
export interface ManifestFile {
  /** Name within the record: unique, ASCII, without folders. */
  readonly name: string;
  readonly sha256: string;
}

/** Words of a purpose; names that people give to their files may say who they are, and a manifest outlives that. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['component', 'giay-to'],
  ['supplement', 'bo-sung'],
  ['result', 'ket-qua'],
]);

/** A name with its extension, whatever letters stand before it. */
const EXTENDED = /^(?<stem>.*?)(?<extension>\.[a-z0-9]{1,5})\s*$/su;

/**
 * Name of a file within its record: its place in three digits makes it unique, its purpose and extension say what it is, and it is safe on
 * every disk. Never needs the escapes that `sha256sum` has for odd names. What the file was called when it was handed in stands beside it.
 */
export function recordName(place: number, purpose: string, original: string): string {
  const extension = EXTENDED.exec(plainText(original))?.groups?.['extension'] ?? '';
  return `${String(place).padStart(3, '0')}-${WORDS.get(purpose) ?? 'tep'}${extension}`;
}

/** The manifest as `sha256sum` writes it and `sha256sum -c` reads it, in the order of the names. */
export function manifestOf(files: readonly ManifestFile[]): string {
  return [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ sha256, name }) => `${sha256}  ${name}\n`)
    .join('');
}
