import { Injectable } from '@nestjs/common';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { agencyHasParts } from '../domain/agency-change.errors.js';
import { agencyIsSuccessor } from '../domain/agency-succession.errors.js';
import { AgencyTermsReader } from '../persistence/agency-terms.reader.js';
import { AgencyRepository } from '../persistence/agency.repository.js';
import { AgencyCommand } from './agency-command.js';
import { AgencyMoves } from './agency-moves.js';
import type { AgencyOutcome } from './agency-outcome.js';
import { ClearAgency } from './clear-agency.js';

/** An administrator of the agency above withdraws what was decided for a day that has not come: a name, a place, or the founding itself. */
@Injectable()
export class WithdrawAgencyTerm {
  constructor(
    private readonly commands: AgencyCommand,
    private readonly moves: AgencyMoves,
    private readonly agencies: AgencyRepository,
    private readonly clear: ClearAgency,
    private readonly reader: AgencyTermsReader,
  ) {}

  /**
   * @param validFrom local date from which the term would hold
   * @throws DomainError AGENCY_HAS_PARTS, AGENCY_IS_SUCCESSOR (409), and as `AgencyCommand.run`, `ClearAgency`,
   *   `RegisteredAgency.withoutTerm` and `AgencyMoves.check`
   */
  execute(code: string, validFrom: string, expected: Version, reason: string, actor: Actor): Promise<AgencyOutcome> {
    return this.commands.run(code, expected, actor, async (agency, grants, today) => {
      const before = agency.withoutTerm(validFrom, today);
      if (before === null) {
        await this.agencies.hold();
        const parts = await this.reader.partsOf(code, validFrom);
        if (parts.length > 0) throw agencyHasParts(parts);
        const endings = await this.reader.endingsTowards(code);
        if (endings.length > 0) throw agencyIsSuccessor(endings);
        await this.clear.execute(code, grants);
      } else if (before.parentCode !== agency.termOn(validFrom).parentCode) {
        await this.moves.check(agency, before, { actor, grants, today });
      }
      agency.withdrawTerm(validFrom, reason);
    });
  }
}
