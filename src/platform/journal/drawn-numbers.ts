import { canonicalText } from './entry.js';

/** Numbers drawn with an entry, by their names; none for most. */
export type NumbersByName = Readonly<Record<string, string>>;

/** The text of an entry's drawn numbers that its chain covers: canonical JSON (RFC 8785), empty where there are none. */
export function drawnText(numbers: NumbersByName): string {
  return Object.keys(numbers).length === 0 ? '' : canonicalText(numbers);
}

/**
 * SQL of an entry's drawn numbers as a JSON object. Entries from before numbers had names hold the number itself; the only one that was
 * drawn then was the dossier code.
 *
 * @param entry alias of `journal.entry`
 */
export function drawnNumbers(entry: string): string {
  const drawn = `${entry}.drawn`;
  return `case when ${drawn} = '' then '{}'::jsonb when starts_with(${drawn}, '{') then ${drawn}::jsonb
    else jsonb_build_object('code', ${drawn}) end`;
}
