import { Injectable } from '@nestjs/common';
import type { Agency } from '../domain/agency.js';
import { AgencyReference } from './agency-reference.js';

/** Asks about agencies, from memory. */
@Injectable()
export class AgencyReader {
  constructor(private readonly reference: AgencyReference) {}

  /** The agency, in force or history; undefined for an unknown code. */
  async find(code: string): Promise<Agency | undefined> {
    return (await this.reference.current()).tree.find(code);
  }

  /** The agency and everything below it, for rights; undefined for an unknown code. */
  async scopeOf(code: string): Promise<readonly string[] | undefined> {
    return (await this.reference.current()).tree.scopeOf(code);
  }

  /** Whether the agency runs a one-stop unit, where dossiers are received. */
  async hasOneStopUnit(code: string): Promise<boolean> {
    return (await this.reference.current()).oneStopAgencies.has(code);
  }

  /** The agency, its parent, and so on up to the root; empty for an unknown code. */
  async lineageOf(code: string): Promise<readonly Agency[]> {
    return (await this.reference.current()).tree.lineageOf(code);
  }
}
