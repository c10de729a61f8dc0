import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { namedId } from '../../../platform/context/named-id.js';
import { AgencyLineage } from '../domain/agency-lineage.js';
import type { RegisteredAgency } from '../domain/registered-agency.js';
import { AGENCY_MAP } from './agency.schema.js';
import { RevisionSchema } from './revision.schema.js';

/** The stream of an agency, whether there is one of this code or not. */
export function agencyIdOf(code: string): string {
  return namedId(`mot-cua:agency:${code}`);
}

/** Loads and saves agencies within the open unit of work. Who sees what follows them: each change raises the revision of rights. */
@Injectable()
export class AgencyRepository {
  constructor(private readonly aggregates: Aggregates) {}

  async find(code: string): Promise<RegisteredAgency | undefined> {
    return (await this.findAll([code])).get(code);
  }

  /** Those that there are of many, by code. */
  async findAll(codes: readonly string[]): Promise<ReadonlyMap<string, RegisteredAgency>> {
    const found = await this.aggregates.loadAll(AGENCY_MAP, codes.map(agencyIdOf));
    return new Map([...found.values()].map((agency) => [agency.code, agency]));
  }

  /**
   * An agency with all that it stands under from a local date on. The command is in the streams of all: none can be moved meanwhile.
   * One statement for each level of the tree.
   */
  async lineageOf(code: string, from: string): Promise<AgencyLineage> {
    const lineage = new Map<string, RegisteredAgency>();
    for (let wanted = [code]; wanted.length > 0;) {
      const found = await this.findAll(wanted);
      for (const agency of found.values()) lineage.set(agency.code, agency);
      const above = [...found.values()].flatMap((agency) => agency.parentsFrom(from));
      wanted = [...new Set(above)].filter((each): each is string => each !== null && !lineage.has(each));
    }
    return new AgencyLineage(lineage);
  }

  /** From here on nothing of the module may change until the command is written, else it is decided again: for what hangs on agencies. */
  hold(): Promise<void> {
    return this.aggregates.holdRevision(RevisionSchema);
  }

  /** Agencies of before they had streams get them, so many at most. @returns how many */
  adopt(most: number): Promise<number> {
    return this.aggregates.adopt(AGENCY_MAP, most);
  }

  add(agency: RegisteredAgency): Promise<RegisteredAgency> {
    this.aggregates.add(AGENCY_MAP, agency, agency.id);
    return this.save(agency);
  }

  save(agency: RegisteredAgency): Promise<RegisteredAgency> {
    this.aggregates.raiseRevision(RevisionSchema);
    return this.aggregates.save(agency);
  }
}
