import { Injectable } from '@nestjs/common';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { agencyHasParts } from '../domain/agency-change.errors.js';
import type { AgencyEnding } from '../domain/registered-agency.js';
import { AgencyTermsReader } from '../persistence/agency-terms.reader.js';
import { AgencyRepository } from '../persistence/agency.repository.js';
import { AgencyCommand, type Decide } from './agency-command.js';
import type { AgencyOutcome } from './agency-outcome.js';
import { AgencySuccessions } from './agency-successions.js';

/**
 * An administrator of the agency above ends an agency: nobody signs in for it from that day on, and its running dossiers go to whom the
 * decision names, or to the agency above.
 */
@Injectable()
export class EndAgency {
  constructor(
    private readonly commands: AgencyCommand,
    private readonly agencies: AgencyRepository,
    private readonly reader: AgencyTermsReader,
    private readonly successions: AgencySuccessions,
  ) {}

  /** @throws DomainError AGENCY_HAS_PARTS (409), and as `AgencyCommand.run`, `RegisteredAgency.end` and `AgencySuccessions.check` */
  execute(code: string, expected: Version, ending: AgencyEnding, actor: Actor): Promise<AgencyOutcome> {
    const { effectiveFrom } = ending;
    const end: Decide = async (agency, grants, today) => {
      agency.end(ending, today);
      await this.agencies.hold();
      const parts = await this.reader.partsOf(code, effectiveFrom);
      if (parts.length > 0) throw agencyHasParts(parts);
      await this.successions.check(agency, { actor, grants, today });
    };
    return this.commands.run(code, expected, actor, end, effectiveFrom);
  }
}
