import type { RegisteredAgency } from './registered-agency.js';

/** Whom an agency stands under, each from a local date on; by their dates, at least one. */
export interface Standing {
  readonly terms: readonly { readonly validFrom: string; readonly parentCode: string | null }[];
}

/** Agencies with all that they stand under from a local date on. */
export class AgencyLineage<Each extends Standing = RegisteredAgency> {
  constructor(private readonly agencies: ReadonlyMap<string, Each>) {}

  find(code: string): Each | undefined {
    return this.agencies.get(code);
  }

  /** Whether nothing stands above it: the root of a tree, which stays that. */
  isRoot(code: string): boolean {
    return this.agencies.get(code)?.terms.every(({ parentCode }) => parentCode === null) ?? false;
  }

  /** The agency and whatever it stands under on a local date, up to the root. A circle in wrong data ends by itself. */
  on(code: string | null, date: string): readonly string[] {
    const lineage = new Set<string>();
    for (let at = code; at !== null && !lineage.has(at); at = this.parentOf(at, date)) lineage.add(at);
    return [...lineage];
  }

  /**
   * Local dates on which an agency may come to stand otherwise: the first one, and those on which a term begins, of it or of what it ever
   * stands under.
   *
   * @param until the first local date that does not count any more; null for none
   */
  days(code: string, from: string, until: string | null): readonly string[] {
    const begins = [...this.everAbove(code)].flatMap((each) => this.agencies.get(each)?.terms ?? []).map(({ validFrom }) => validFrom);
    const later = begins.filter((date) => date > from && (until === null || date < until));
    return [from, ...new Set(later.toSorted())];
  }

  /** The first local date, from one on, on which an agency would stand under itself if it came under another; undefined for none. */
  circleOf(code: string, parentCode: string, from: string): string | undefined {
    return this.days(parentCode, from, null).find((date) => this.on(parentCode, date).includes(code));
  }

  private everAbove(code: string): ReadonlySet<string> {
    // A set grows while it is walked.
    const above = new Set([code]);
    for (const each of above)
      for (const { parentCode } of this.agencies.get(each)?.terms ?? []) if (parentCode !== null) above.add(parentCode);
    return above;
  }

  private parentOf(code: string, date: string): string | null {
    const terms = this.agencies.get(code)?.terms ?? [];
    return (terms.findLast(({ validFrom }) => validFrom <= date) ?? terms[0])?.parentCode ?? null;
  }
}
