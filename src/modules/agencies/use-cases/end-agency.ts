import { Injectable } from '@nestjs/common';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { DomainError } from '../../../shared/domain-error.js';
import { agencyHasParts } from '../domain/agency-change.errors.js';
import { mergedTwice } from '../domain/agency-succession.errors.js';
import type { AgencyEnding, Merger } from '../domain/registered-agency.js';
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
    return this.commands.run(code, expected, actor, this.ended(code, ending, actor), ending.effectiveFrom);
  }

  /**
   * Ends several in favour of one, all or none.
   *
   * @throws as `execute`, and AGENCY_TWICE (422)
   */
  merge(successorCode: string, { agencies, ...publication }: Merger, actor: Actor): Promise<readonly AgencyOutcome[]> {
    const ending = { ...publication, successors: [{ agencyCode: successorCode }] };
    const versions = new Map(agencies.map(({ agencyCode, version }) => [agencyCode, version]));
    if (versions.size < agencies.length) throw mergedTwice(agencies.map(({ agencyCode }) => agencyCode));
    return this.commands.runAll(versions, actor, (code) => ofThePath(this.ended(code, ending, actor)), ending.effectiveFrom);
  }

  private ended(code: string, ending: AgencyEnding, actor: Actor): Decide {
    return async (agency, grants, today) => {
      agency.end(ending, today);
      await this.agencies.hold();
      const parts = await this.reader.partsOf(code, ending.effectiveFrom);
      if (parts.length > 0) throw agencyHasParts(parts);
      await this.successions.check(agency, { actor, grants, today });
    };
  }
}

/** The one successor of a merger is named by the address: faults of it are faults of `code`. */
function ofThePath(decide: Decide): Decide {
  return async (...given) => {
    try {
      await decide(...given);
    } catch (error) {
      if (!(error instanceof DomainError) || error.details.errors === undefined) throw error;
      const errors = error.details.errors.map((each) => ({ ...each, field: each.field.replace(/^successors\..*/, 'code') }));
      throw new DomainError(error.kind, error.code, error.sentence, { ...error.details, errors });
    }
  };
}
