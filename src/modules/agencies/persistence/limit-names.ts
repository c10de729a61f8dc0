import { Injectable } from '@nestjs/common';
import type { Limits } from '../../../shared/grant.js';

/** What sectors and procedures are called, in the order of their codes; null for no limit. */
export interface LimitsNamed {
  readonly sectorNames: readonly string[] | null;
  readonly procedureNames: readonly string[] | null;
}

type Limited = Pick<Limits, 'sectorCodes' | 'procedureCodes'>;
type NameOf = (code: string | null) => string | null;

/** Who knows what sectors and procedures are called, many at a time; null for what is not known. */
export interface KnownNames {
  sectors(codes: Iterable<string>): Promise<NameOf>;
  procedures(codes: Iterable<string>): Promise<NameOf>;
}

/**
 * Puts names beside the sectors and procedures that something is limited to: posts, partner systems, who takes over from an agency. The
 * catalogue, which stands above this module, says what they are called.
 */
@Injectable()
export class LimitNames {
  #names: KnownNames | undefined;

  /** Called once, when the catalogue begins. */
  from(names: KnownNames): void {
    this.#names = names;
  }

  /** Each with the names beside its codes; a code without a name stands for itself. */
  async beside<Each extends Limited>(limited: readonly Each[]): Promise<(Each & LimitsNamed)[]> {
    const [sector, procedure] = await Promise.all([
      this.sectors(limited.flatMap(({ sectorCodes }) => sectorCodes ?? [])),
      this.#names?.procedures(limited.flatMap(({ procedureCodes }) => procedureCodes ?? [])),
    ]);
    return limited.map((each) => ({
      ...each,
      sectorNames: each.sectorCodes?.map(sector) ?? null,
      procedureNames: each.procedureCodes?.map((code) => procedure?.(code) ?? code) ?? null,
    }));
  }

  /** What some sectors are called; a code without a name stands for itself. */
  async sectors(codes: Iterable<string>): Promise<(code: string) => string> {
    const nameOf = await this.#names?.sectors(codes);
    return (code) => nameOf?.(code) ?? code;
  }
}
