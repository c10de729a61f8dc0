import { Injectable } from '@nestjs/common';
import type { Version } from '../../../platform/commands/transactions.js';
import { handsOf, type Actor } from '../../../shared/actor.js';
import type { Grant } from '../../../shared/grant.js';
import { placed, refuseMoveTowardsOneself, refuseWiderMove } from '../domain/placing-agencies.js';
import type { AgencyChange, DecidedTerm, RegisteredAgency } from '../domain/registered-agency.js';
import { AgencyTermsReader } from '../persistence/agency-terms.reader.js';
import { AgencyRepository } from '../persistence/agency.repository.js';
import { AgencyCommand, type Decide } from './agency-command.js';
import type { AgencyOutcome } from './agency-outcome.js';

/** An administrator of the agency above gives an agency another name, or another place in its tree, from a day on. */
@Injectable()
export class ChangeAgency {
  constructor(
    private readonly commands: AgencyCommand,
    private readonly agencies: AgencyRepository,
    private readonly reader: AgencyTermsReader,
  ) {}

  /**
   * @throws DomainError as `AgencyCommand.run`, `RegisteredAgency.changed`, `placed`, `refuseWiderMove` and `refuseMoveTowardsOneself`
   */
  execute(code: string, expected: Version, change: AgencyChange, actor: Actor): Promise<AgencyOutcome> {
    const set: Decide = async (agency, grants, today) => {
      const term = agency.changed(change, today);
      if (term.parentCode !== agency.terms.at(-1)!.parentCode) await this.checkMove(agency, term, grants, actor, today);
      agency.set(term);
    };
    return this.commands.run(code, expected, actor, set, change.effectiveFrom);
  }

  private async checkMove(agency: RegisteredAgency, term: DecidedTerm, grants: readonly Grant[], actor: Actor, today: string) {
    const { code, level, validTo, provinceCode } = agency;
    const [parentCode, from] = [term.parentCode!, term.validFrom];
    const lineage = await this.agencies.lineageOf(parentCode, today);
    refuseWiderMove(placed({ code, level, validTo, parentCode, from }, lineage, grants, provinceCode, today), provinceCode);
    const before = await this.agencies.lineageOf(code, today);
    const stoodUnder = agency.parentsFrom(today).flatMap((each) => before.on(each, today));
    refuseMoveTowardsOneself(stoodUnder, lineage.on(parentCode, from), await this.reader.agenciesOf(handsOf(actor), today));
  }
}
