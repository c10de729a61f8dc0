import type { RegisteredAgency } from './registered-agency.js';

/** Agencies with all that they stand under from a local date on. */
export class AgencyLineage {
  constructor(private readonly agencies: ReadonlyMap<string, RegisteredAgency>) {}

  find(code: string): RegisteredAgency | undefined {
    return this.agencies.get(code);
  }

  /** The agency and whatever it stands under on a local date, up to the root. A circle in wrong data ends by itself. */
  on(code: string | null, date: string): readonly string[] {
    const lineage = new Set<string>();
    for (let at = code; at !== null && !lineage.has(at); at = this.agencies.get(at)?.termOn(date).parentCode ?? null) lineage.add(at);
    return [...lineage];
  }

  /** The first local date, from one on, on which an agency would stand under itself if it came under another; undefined for none. */
  circleOf(code: string, parentCode: string, from: string): string | undefined {
    const begins = [...this.agencies.values()].flatMap(({ terms }) => terms.map(({ validFrom }) => validFrom));
    const dates = [from, ...begins.filter((date) => date > from).toSorted()];
    return dates.find((date) => this.on(parentCode, date).includes(code));
  }
}
