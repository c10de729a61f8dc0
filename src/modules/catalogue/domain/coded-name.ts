/** Something that lists are narrowed by, as lists of such things show it. */
export interface CodedName {
  readonly code: string;
  readonly name: string;
}

const byName = new Intl.Collator('vi');

/** Order of such lists: names as in Vietnamese, then codes. */
export function compareNames(one: CodedName, other: CodedName): number {
  return byName.compare(one.name, other.name) || (one.code < other.code ? -1 : Number(one.code > other.code));
}
