/** What somebody else than the province prescribes: forms, codes, what is exchanged, and how it is evaluated. */
export const STANDARD_MATTERS = ['one-stop-forms', 'dossier-codes', 'sector-codes', 'exchanged-data', 'evaluation'] as const;
export type StandardMatter = (typeof STANDARD_MATTERS)[number];

/** Who issues something of it, from a date on. Who issues changes before the texts do: the one of the predecessor is followed on. */
export interface StandardIssuer {
  readonly matter: StandardMatter;
  readonly issuer: string;
  /** The text that is followed; null: none is known. */
  readonly instrument: string | null;
  /** First local date. */
  readonly effectiveFrom: string;
  readonly legalBasis: string;
}

/** Of each matter the last that has begun on a local date, in the order of matters. */
export function issuersOn(all: readonly StandardIssuer[], on: string): readonly StandardIssuer[] {
  const begun = all.filter(({ effectiveFrom }) => effectiveFrom <= on).toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return STANDARD_MATTERS.flatMap((matter) => begun.findLast((each) => each.matter === matter) ?? []);
}
