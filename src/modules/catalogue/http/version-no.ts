/** The number that an address writes in digits; NaN, which no version has, for any other spelling. */
export function versionNoOf(text: string): number {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : Number.NaN;
}
