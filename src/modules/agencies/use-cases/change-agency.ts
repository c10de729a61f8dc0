import { Injectable } from '@nestjs/common';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import type { AgencyChange } from '../domain/registered-agency.js';
import { AgencyCommand, type Decide } from './agency-command.js';
import { AgencyMoves } from './agency-moves.js';
import type { AgencyOutcome } from './agency-outcome.js';

/** An administrator of the agency above gives an agency another name, or another place in its tree, from a day on. */
@Injectable()
export class ChangeAgency {
  constructor(
    private readonly commands: AgencyCommand,
    private readonly moves: AgencyMoves,
  ) {}

  /** @throws DomainError as `AgencyCommand.run`, `RegisteredAgency.changed` and `AgencyMoves.check` */
  execute(code: string, expected: Version, change: AgencyChange, actor: Actor): Promise<AgencyOutcome> {
    const set: Decide = async (agency, grants, today) => {
      const term = agency.changed(change, today);
      if (term.parentCode !== agency.terms.at(-1)!.parentCode) await this.moves.check(agency, term, { actor, grants, today });
      agency.set(term);
    };
    return this.commands.run(code, expected, actor, set, change.effectiveFrom);
  }
}
