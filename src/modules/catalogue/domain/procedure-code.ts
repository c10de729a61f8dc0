import { tidyCode } from '../../../shared/text.js';

/** A procedure code in its parts (`domain.md` 3.3): the national code, and the agency whose system wrote it. */
export interface NationalCode {
  /** `1.004944` */
  readonly base: string;
  /** `H21`; null where the code has none. */
  readonly agency: string | null;
}

const LABEL = /^(MÃ)?(SỐ)?(TTHC|THỦTỤC)?[:.-]*(?=\d)/;
/** `1.004944`, `1.004944.H21`, `1.004944.000.00.00.H21`. */
const NATIONAL = /^(\d)[.-](\d{6})(?:[.-](?:000[.-]00[.-]00[.-])?([A-Z]\d{2}(?:[.-]\d{1,3})*))?$/;

/**
 * A code as one system writes it (`tidyCode`), and no "TTHC" before it. Two procedures may differ by what this drops (" 1.014325" and
 * "1.014325"), so it is only used where the code as it was given is unknown.
 */
export function plainCode(text: string): string {
  return tidyCode(text).replace(LABEL, '');
}

/** The parts of a code however it is written; undefined for what has not the form of a national code. */
export function nationalCodeOf(text: string): NationalCode | undefined {
  const [, digit, number, agency] = NATIONAL.exec(plainCode(text)) ?? [];
  return digit && number ? { base: `${digit}.${number}`, agency: agency?.replaceAll('-', '.') ?? null } : undefined;
}

/**
 * The codes that a text may mean, the surest first: as given, as one system would write it, with the agency in the short and the long form,
 * and without it. The agency says whose system wrote the code, not which procedure it is, so the one of another province is no obstacle;
 * who may handle the procedure is stated by the procedure itself.
 */
export function codesMeant(text: string): readonly string[] {
  const asWritten = [text, text.trim(), plainCode(text)];
  const national = nationalCodeOf(text);
  if (!national) return [...new Set(asWritten)];
  const { base, agency } = national;
  const withAgency = agency === null ? [] : [`${base}.${agency}`, `${base}.000.00.00.${agency}`];
  return [...new Set([...asWritten, ...withAgency, base, ` ${base}`])];
}
