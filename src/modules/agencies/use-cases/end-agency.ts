import { Injectable } from '@nestjs/common';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import type { Publication } from '../../../shared/publication.js';
import { agencyHasParts } from '../domain/agency-change.errors.js';
import { AgencyTermsReader } from '../persistence/agency-terms.reader.js';
import { AgencyRepository } from '../persistence/agency.repository.js';
import { AgencyCommand, type Decide } from './agency-command.js';
import type { AgencyOutcome } from './agency-outcome.js';

/** An administrator of the agency above ends an agency: nobody signs in for it from that day on; those above go on seeing its dossiers. */
@Injectable()
export class EndAgency {
  constructor(
    private readonly commands: AgencyCommand,
    private readonly agencies: AgencyRepository,
    private readonly reader: AgencyTermsReader,
  ) {}

  /** @throws DomainError AGENCY_HAS_PARTS (409), and as `AgencyCommand.run` and `RegisteredAgency.end` */
  execute(code: string, expected: Version, publication: Publication, actor: Actor): Promise<AgencyOutcome> {
    const { effectiveFrom } = publication;
    const end: Decide = async (agency, _, today) => {
      agency.end(publication, today);
      await this.agencies.hold();
      const parts = await this.reader.partsOf(code, effectiveFrom);
      if (parts.length > 0) throw agencyHasParts(parts);
    };
    return this.commands.run(code, expected, actor, end, effectiveFrom);
  }
}
