import { Injectable } from '@nestjs/common';
import type { Version } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { localDate } from '../../../shared/clock.js';
import { AgencyReader, agencyUnknown } from '../../agencies/index.js';
import { checkPeriod, refuseFurther } from '../domain/giving-scopes.js';
import { readNetworks } from '../gateways/networks.js';
import { systemNameTaken } from '../domain/partner.errors.js';
import type { SystemChanges } from '../domain/partner-system.js';
import { PartnerSystemRepository } from '../persistence/partner-system.repository.js';
import { SystemCommand, type SystemOutcome } from './system-command.js';

/** An administrator says anew who answers for a system, what it may do, from where and until when. */
@Injectable()
export class ChangeSystem {
  constructor(
    private readonly command: SystemCommand,
    private readonly systems: PartnerSystemRepository,
    private readonly agencies: AgencyReader,
  ) {}

  /**
   * @throws DomainError PARTNER_NETWORK_INVALID (422), PARTNER_SYSTEM_UNCHANGED, PARTNER_SYSTEM_NAME_TAKEN (409), and as
   *   `SystemCommand.give`, `refuseFurther` and `checkPeriod`
   */
  async execute(id: string, expected: Version, request: SystemChanges, actor: Actor): Promise<SystemOutcome> {
    const { networks } = request;
    const changes = networks === undefined ? request : { ...request, networks: readNetworks(networks) };
    const lineage = await this.agencies.lineage();
    return this.command.give(id, expected, actor, async (system, at) => {
      const terms = system.changed(changes);
      const agency = await this.agencies.find(terms.agencyCode);
      if (!agency) throw agencyUnknown('agencyCode', terms.agencyCode);
      refuseFurther(actor, terms, lineage, localDate(at));
      if (changes.validTo !== undefined) checkPeriod(terms, agency, localDate(at));
      const taken = await this.systems.named(terms.agencyCode, terms.name);
      if (taken !== undefined && taken !== system.id) throw systemNameTaken(taken);
      system.change(terms);
    });
  }
}
