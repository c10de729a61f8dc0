import { successionIncomplete, sectorTwice, succeedsItself, successorTwice } from './agency-succession.errors.js';

/** Who takes over what an agency had: the dossiers of some sectors, or all that nobody else takes. */
export interface Succession {
  readonly agencyCode: string;
  /** Left out, or empty: of all sectors that nobody else is named for. */
  readonly sectorCodes?: readonly string[];
}

/** That as it is kept: from a local date on one agency takes over from another. */
export interface AgencySuccessor {
  readonly agencyId: string;
  readonly position: number;
  readonly agencyCode: string;
  readonly successorCode: string;
  readonly validFrom: string;
  /** Empty: all sectors that nobody else is named for. */
  readonly sectorCodes: readonly string[];
}

/**
 * Whether every dossier of an agency has one successor and not two: each sector is named once, and somebody takes the rest.
 *
 * @throws DomainError AGENCY_SUCCEEDS_ITSELF, SUCCESSOR_TWICE, SECTOR_TWICE, SUCCESSION_INCOMPLETE (422)
 */
export function checkSuccession(
  code: string,
  successors: readonly Succession[],
): readonly Pick<AgencySuccessor, 'position' | 'successorCode' | 'sectorCodes'>[] {
  const [agencies, sectors] = [new Set<string>(), new Set<string>()];
  const rows = successors.map(({ agencyCode: successorCode, sectorCodes = [] }, index) => {
    if (successorCode === code) throw succeedsItself(index);
    if (agencies.has(successorCode)) throw successorTwice(index);
    agencies.add(successorCode);
    for (const sector of sectorCodes) {
      if (sectors.has(sector)) throw sectorTwice(index, sector);
      sectors.add(sector);
    }
    return { position: index + 1, successorCode, sectorCodes };
  });
  const takingTheRest = rows.filter(({ sectorCodes }) => sectorCodes.length === 0).length;
  if (rows.length > 0 && takingTheRest !== 1) throw successionIncomplete();
  return rows;
}

/** What of an agency decides who has its dossiers. */
export interface Succeeded {
  /** Local date from which it is no more; null while no end is known. */
  readonly validTo: string | null;
  readonly parentCode: string | null;
  readonly successors: readonly Pick<AgencySuccessor, 'successorCode' | 'sectorCodes'>[];
}

/** An agency that has what was of one that is over, of all sectors or some. */
export interface Inheritance {
  readonly successorCode: string;
  readonly predecessorCode: string;
}

/** Which agencies are over on a local date, and who has what was theirs. */
export class Takeovers {
  #inheritances: readonly Inheritance[] | undefined;

  constructor(
    private readonly agencies: ReadonlyMap<string, Succeeded>,
    private readonly on: string,
  ) {}

  /** Codes of agencies that are over, in order. */
  get over(): readonly string[] {
    return [...this.agencies.keys()].filter((code) => this.isOver(code)).toSorted();
  }

  /** Those of them that left what was theirs to somebody who is in force; not a root that ended without successors. */
  get succeeded(): readonly string[] {
    return this.over.filter((code) => !this.isOver(this.ownerOf(code, null)));
  }

  /** What some agencies have of agencies that are over, or had until they ended themselves, each pair once. */
  inheritedBy(codes: readonly string[]): readonly Inheritance[] {
    this.#inheritances ??= this.inheritances();
    return this.#inheritances.length === 0 ? [] : this.#inheritances.filter(({ successorCode }) => codes.includes(successorCode));
  }

  /**
   * Who has the dossiers of an agency and a sector: itself while it is in force, else who was named for them and is in force, however many
   * times they were handed on; where nobody was named, the agency above. A circle, which commands refuse, ends where it began.
   */
  ownerOf(code: string, sectorCode: string | null): string {
    return this.following(code, sectorCode).at(-1) ?? code;
  }

  /**
   * Who has the place of an agency, its one-stop unit and its commune: itself while it is in force, else who was named for all that nobody
   * else takes; undefined where nobody was named.
   */
  heirOf(code: string): string | undefined {
    const passed = new Set<string>();
    let at: string | undefined = code;
    while (at !== undefined && this.isOver(at) && !passed.has(at)) {
      passed.add(at);
      at = successorFor(this.agencies.get(at)!.successors, null);
    }
    return at;
  }

  /** Whom the dossiers of a sector go to when an agency ends; null while its end is not decided. */
  successorOf(code: string, sectorCode: string | null): string | null {
    return this.agencies.has(code) ? this.nextOf(code, sectorCode) : null;
  }

  /** The next local date on which an agency ends; undefined while none is decided. */
  get nextOn(): string | undefined {
    const later = [...this.agencies.values()].flatMap(({ validTo }) => (validTo !== null && validTo > this.on ? [validTo] : []));
    return later.toSorted()[0];
  }

  private inheritances(): readonly Inheritance[] {
    const named = [...this.agencies.values()].flatMap(({ successors }) => successors.flatMap(({ sectorCodes }) => sectorCodes));
    const sectors = [null, ...new Set(named)];
    return this.succeeded.flatMap((predecessorCode) =>
      [...new Set(sectors.flatMap((sector) => this.following(predecessorCode, sector)))].map((successorCode) => ({
        successorCode,
        predecessorCode,
      })),
    );
  }

  /** Who came after an agency that is over, one after the other, up to who has its dossiers; nobody after one that is in force. */
  private following(code: string, sectorCode: string | null): readonly string[] {
    const codes: string[] = [];
    const passed = new Set<string>();
    for (let at: string | null = code; at !== null && this.isOver(at) && !passed.has(at);) {
      passed.add(at);
      at = this.nextOf(at, sectorCode);
      if (at !== null) codes.push(at);
    }
    return codes;
  }

  private isOver(code: string): boolean {
    const { validTo = null } = this.agencies.get(code) ?? {};
    return validTo !== null && validTo <= this.on;
  }

  private nextOf(code: string, sectorCode: string | null): string | null {
    const { successors, parentCode } = this.agencies.get(code)!;
    return successorFor(successors, sectorCode) ?? parentCode;
  }
}

/** Who was named for the dossiers of a sector; undefined where nobody was named at all. */
function successorFor(successors: Succeeded['successors'], sectorCode: string | null): string | undefined {
  const named = successors.find(({ sectorCodes }) => sectorCode !== null && sectorCodes.includes(sectorCode));
  return (named ?? successors.find(({ sectorCodes }) => sectorCodes.length === 0))?.successorCode;
}
