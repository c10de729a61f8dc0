import { Injectable } from '@nestjs/common';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { placed } from '../domain/placing-agencies.js';
import { AgencyRepository } from '../persistence/agency.repository.js';
import { AgencyCommand } from './agency-command.js';
import type { AgencyOutcome } from './agency-outcome.js';

/** An administrator of the agency above withdraws the ending of an agency before its day has come. */
@Injectable()
export class WithdrawAgencyEnding {
  constructor(
    private readonly commands: AgencyCommand,
    private readonly agencies: AgencyRepository,
  ) {}

  /** @throws DomainError as `AgencyCommand.run`, `RegisteredAgency.withdrawEnding` and `placed` */
  execute(code: string, expected: Version, reason: string, actor: Actor): Promise<AgencyOutcome> {
    return this.commands.run(code, expected, actor, async (agency, grants, today) => {
      agency.withdrawEnding(reason, today);
      const { level, validTo, provinceCode } = agency;
      const { parentCode, validFrom: from } = agency.terms.at(-1)!;
      if (parentCode === null) return;
      // Those above it have to be there as long as it is.
      const lineage = await this.agencies.lineageOf(parentCode, from < today ? from : today);
      placed({ code, level, validTo, parentCode, from }, lineage, grants, provinceCode, today);
    });
  }
}
