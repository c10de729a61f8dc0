import { Injectable } from '@nestjs/common';
import { inForce, neverWas, type Agency } from '../domain/agency.js';
import { agencyNotInForce, agencyUnknown } from '../domain/agency.errors.js';
import type { AgencyLineage, Standing } from '../domain/agency-lineage.js';
import type { Inheritance, Takeovers } from '../domain/agency-succession.js';
import type { AgencyTree } from '../domain/agency-tree.js';
import { AgencyReference } from './agency-reference.js';

export type { AgencyTree, Inheritance, Takeovers };

/** What an agency is called by its code; null for an unknown code, or none. */
export type AgencyNames = (code: string | null) => string | null;

/** Asks about agencies, from memory. */
@Injectable()
export class AgencyReader {
  constructor(private readonly reference: AgencyReference) {}

  /** The agency, in force or history; undefined for an unknown code. */
  async find(code: string): Promise<Agency | undefined> {
    return (await this.reference.current()).tree.find(code);
  }

  /**
   * The agency that input names, which has to be in force on a local date.
   *
   * @param field of the input
   * @param sectorCode of what is asked of the agency, by which successors may differ; null for anything
   * @throws DomainError AGENCY_UNKNOWN, AGENCY_NOT_IN_FORCE (422)
   */
  async named(field: string, code: string, on: string, sectorCode: string | null = null): Promise<Agency> {
    const { tree, takeovers } = await this.reference.current();
    const agency = tree.find(code);
    if (!agency || neverWas(agency)) throw agencyUnknown(field, code);
    if (inForce(agency, on)) return agency;
    const owner = takeovers.ownerOf(code, sectorCode);
    throw agencyNotInForce(agency, field, on, owner === code ? null : owner);
  }

  /**
   * All agencies as they were called and stood on a local date, for what is counted as of a day: neither places nor names of a past day
   * change with what became of an agency since. From memory, the first time on a date by one statement.
   */
  async treeOn(on: string): Promise<AgencyTree> {
    return this.reference.treeOn(on);
  }

  /** What agencies are called, from memory; null for an unknown code. */
  async names(): Promise<AgencyNames> {
    const { tree } = await this.reference.current();
    return (code) => (code === null ? null : (tree.find(code)?.name ?? null));
  }

  /** The agency and everything below it, for rights; undefined for an unknown code. */
  async scopeOf(code: string): Promise<readonly string[] | undefined> {
    return (await this.reference.current()).tree.scopeOf(code);
  }

  /** All agencies with whom they stood and are going to stand under. */
  async lineage(): Promise<AgencyLineage<Standing>> {
    return (await this.reference.current()).lineage;
  }

  /** Which agencies are over today, and who has their dossiers, as it stands at this moment. */
  async takeovers(): Promise<Takeovers> {
    return (await this.reference.refresh()).takeovers;
  }

  /** What some agencies have of agencies that are over, from memory. */
  async inheritedBy(codes: readonly string[]): Promise<readonly Inheritance[]> {
    return (await this.reference.current()).takeovers.inheritedBy(codes);
  }

  /** What moves whenever agencies change, for who remembers what they are called. At most fifteen seconds old. */
  async revision(): Promise<number> {
    return (await this.reference.current()).revision;
  }

  /** Codes of the agencies that run a one-stop unit. */
  async oneStopAgencies(): Promise<ReadonlySet<string>> {
    return (await this.reference.current()).oneStopAgencies;
  }

  /** Codes of the provinces that receive dossiers here: those with a one-stop unit. */
  async provincesHere(): Promise<readonly string[]> {
    const { tree, oneStopAgencies } = await this.reference.current();
    return [...new Set([...oneStopAgencies].flatMap((code) => tree.find(code)?.provinceCode ?? []))].toSorted();
  }

  /** Whether the agency runs a one-stop unit, where dossiers are received. */
  async hasOneStopUnit(code: string): Promise<boolean> {
    return (await this.reference.current()).oneStopAgencies.has(code);
  }

  /**
   * Tells of an agency which one it is, or is a unit of: whoever acts for the one acts for the other. The code itself when it is unknown.
   */
  async bodies(): Promise<(code: string) => string> {
    const { tree } = await this.reference.current();
    return (code) => tree.bodyOf(code)?.code ?? code;
  }

  /** The agency, its parent, and so on up to the root; empty for an unknown code. */
  async lineageOf(code: string): Promise<readonly Agency[]> {
    return (await this.reference.current()).tree.lineageOf(code);
  }
}
