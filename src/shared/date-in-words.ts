/** A date as sentences in Viet Nam write it: `2026-11-30` becomes `30/11/2026`. What is no date `YYYY-MM-DD` stays as it is. */
export function dateInWords(date: string): string {
  return date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}
