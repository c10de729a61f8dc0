import { plainText } from '../../../shared/text.js';

/** What a line of a manifest is made of. */
export interface ManifestFile {
  /** Name within the record: unique, ASCII, without folders. */
  readonly name: string;
  readonly sha256: string;
}

/** A name with its extension, whatever letters stand before it. */
const EXTENDED = /^(?<stem>.*?)(?<extension>\.[a-z0-9]{1,5})\s*$/su;
/** Longest name without its number; longer ones lose their middle, never their extension. */
const LONGEST = 100;

/**
 * Name of a file within its record: its place in three digits makes it unique, and what is left of the original name is readable and
 * safe on every disk. Never needs the escapes that `sha256sum` has for odd names.
 */
export function safeName(place: number, original: string): string {
  const { stem, extension } = EXTENDED.exec(plainText(original))?.groups ?? { stem: plainText(original), extension: '' };
  const words =
    (stem ?? '')
      .replace(/[^a-z0-9.]+/g, '-')
      .replace(/\.{2,}/g, '.')
      .replace(/^[-.]+|[-.]+$/g, '') || 'tep';
  return `${String(place).padStart(3, '0')}-${words.slice(0, LONGEST - extension!.length).replace(/[-.]+$/, '')}${extension}`;
}

/** The manifest as `sha256sum` writes it and `sha256sum -c` reads it, in the order of the names. */
export function manifestOf(files: readonly ManifestFile[]): string {
  return [...files]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ sha256, name }) => `${sha256}  ${name}\n`)
    .join('');
}
