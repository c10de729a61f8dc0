/**
 * Vietnamese text without diacritics, lower case, single spaces: what `platform.plain_text` does in SQL, for tests and
 * for building keys in memory. đ has no decomposition, so it is mapped by hand.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** A local date `YYYY-MM-DD` as Vietnamese sentences write it: `25/11/2026`. */
export function vietnameseDate(date: string): string {
  return date.split('-').toReversed().join('/');
}

/** Shows the last characters only: `********1234`. For logs and lists. */
export function masked(text: string, visible = 4): string {
  if (text.length <= visible) return '*'.repeat(text.length);
  return '*'.repeat(text.length - visible) + text.slice(-visible);
}
