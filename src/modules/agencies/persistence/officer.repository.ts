import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import type { EnrolledOfficer } from '../domain/enrolled-officer.js';
import { OFFICER_MAP } from './officer.schema.js';
import { RevisionSchema } from './revision.schema.js';

/** Loads and saves officers within the open unit of work. What changes rights raises their revision with it. */
@Injectable()
export class OfficerRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** The officer with all posts; undefined for somebody who is none. */
  find(id: string): Promise<EnrolledOfficer | undefined> {
    return this.aggregates.load(OFFICER_MAP, id);
  }

  /** Those of many who are officers, by id. */
  findAll(ids: readonly string[]): Promise<ReadonlyMap<string, EnrolledOfficer>> {
    return this.aggregates.loadAll(OFFICER_MAP, ids);
  }

  /** Whether the account is that of something else: of a registered system. */
  isTaken(id: string): Promise<boolean> {
    return this.aggregates.isTaken(id);
  }

  /** From here on nothing of the module may change until the command is written, else it is decided again: for who stands in for whom. */
  hold(): Promise<void> {
    return this.aggregates.holdRevision(RevisionSchema);
  }

  /** Officers of before they had streams get them, so many at most. @returns how many */
  adopt(most: number): Promise<number> {
    return this.aggregates.adopt(OFFICER_MAP, most);
  }

  add(officer: EnrolledOfficer): Promise<EnrolledOfficer> {
    this.aggregates.add(OFFICER_MAP, officer, officer.id);
    return this.save(officer);
  }

  save(officer: EnrolledOfficer): Promise<EnrolledOfficer> {
    this.aggregates.raiseRevision(RevisionSchema);
    return this.aggregates.save(officer);
  }
}
