import { Injectable } from '@nestjs/common';
import { everyHandOf } from '../../../shared/acting.js';
import { agencyUnknown } from '../domain/agency.errors.js';
import { succeedsItself, successorNotInForce, successorOfOtherTree } from '../domain/agency-succession.errors.js';
import { inForce } from '../domain/agency.js';
import { agencyOutOfReach } from '../domain/officer.errors.js';
import { refuseMoveTowardsOneself, refuseWiderMove } from '../domain/placing-agencies.js';
import type { RegisteredAgency } from '../domain/registered-agency.js';
import { AgencyTermsReader } from '../persistence/agency-terms.reader.js';
import { AgencyRepository } from '../persistence/agency.repository.js';
import type { Mover } from './agency-moves.js';

/** Whether agencies may take over from one that ends: they are shown its dossiers, as those above the new place of one that is moved. */
@Injectable()
export class AgencySuccessions {
  constructor(
    private readonly agencies: AgencyRepository,
    private readonly reader: AgencyTermsReader,
  ) {}

  /**
   * @param agency with its ending and its successors
   * @throws DomainError AGENCY_UNKNOWN, AGENCY_OUT_OF_REACH, SUCCESSOR_OF_OTHER_TREE, SUCCESSOR_NOT_IN_FORCE, AGENCY_SUCCEEDS_ITSELF
   *   (422), and as `refuseWiderMove` and `refuseMoveTowardsOneself`
   */
  async check(agency: RegisteredAgency, { actor, grants, today }: Mover): Promise<void> {
    const { code, provinceCode, successors, validTo } = agency;
    if (successors.length === 0) return;
    const found = await this.agencies.findAll(successors.map(({ successorCode }) => successorCode));
    const own = await this.reader.agenciesOf(everyHandOf(actor), today);
    const before = (await this.agencies.lineageOf(code, today)).on(code, today);
    for (const [index, { successorCode }] of successors.entries()) {
      const field = `successors.${index}.agencyCode`;
      const successor = found.get(successorCode);
      if (!successor || successor.isWithdrawn) throw agencyUnknown(field, successorCode);
      if (successor.provinceCode !== provinceCode) throw successorOfOtherTree(index, provinceCode);
      const reaching = grants.filter(({ scope }) => scope.includes(successorCode));
      if (reaching.length === 0) throw agencyOutOfReach(field);
      if (!inForce(successor, validTo!)) throw successorNotInForce(index);
      if (await this.leadsTo(successor, code)) throw succeedsItself(index);
      refuseWiderMove(reaching, provinceCode);
      const after = (await this.agencies.lineageOf(successorCode, today)).on(successorCode, validTo!);
      refuseMoveTowardsOneself(before, after, own);
    }
  }

  /** Whether what an agency takes over comes to another one in the end, by what is decided of the endings of both. */
  private async leadsTo(agency: RegisteredAgency, code: string): Promise<boolean> {
    const seen = new Set<string>();
    for (let ending = [agency]; ending.length > 0;) {
      const next = ending.flatMap(({ successors }) => successors.map(({ successorCode }) => successorCode));
      if (next.includes(code)) return true;
      const fresh = next.filter((each) => !seen.has(each));
      for (const each of fresh) seen.add(each);
      ending = [...(await this.agencies.findAll(fresh)).values()];
    }
    return false;
  }
}
