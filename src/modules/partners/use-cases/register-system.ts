import { Injectable } from '@nestjs/common';
import { actorIdOf } from '../../../platform/auth/actor-id.js';
import { Callers } from '../../../platform/auth/callers.js';
import { Transactions } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import { AgencyReader, agencyUnknown } from '../../agencies/index.js';
import { hashOf, newSecretText } from '../gateways/secret-text.js';
import { checkPeriod, refuseFurther } from '../domain/giving-scopes.js';
import { readNetworks } from '../gateways/networks.js';
import { accountIssuerUnknown, accountOfOfficer, accountRegistered } from '../domain/partner-account.errors.js';
import { systemNameTaken } from '../domain/partner.errors.js';
import { PartnerSystem, type SystemAccount, type SystemTerms } from '../domain/partner-system.js';
import { PartnerSystemRepository } from '../persistence/partner-system.repository.js';
import type { SystemOutcome } from './system-command.js';

/** A system as it was registered. The secret is there in the first answer alone, and never for one that has an account elsewhere. */
export interface RegisteredOutcome extends SystemOutcome {
  readonly secretId: string | null;
  readonly secret?: string;
}

/** An administrator registers a system of one of the administrator's agencies. */
@Injectable()
export class RegisterSystem {
  constructor(
    private readonly transactions: Transactions,
    private readonly systems: PartnerSystemRepository,
    private readonly agencies: AgencyReader,
    private readonly callers: Callers,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError PARTNER_ISSUER_UNKNOWN, PARTNER_NETWORK_INVALID, AGENCY_UNKNOWN (422), PARTNER_SYSTEM_NAME_TAKEN,
   *   PARTNER_ACCOUNT_REGISTERED, PARTNER_ACCOUNT_OF_OFFICER (409), and as `refuseFurther` and `checkPeriod`
   */
  async execute(request: SystemTerms, account: SystemAccount | null, actor: Actor): Promise<RegisteredOutcome> {
    if (account && !this.callers.trusts(account.issuer)) throw accountIssuerUnknown(account.issuer);
    const terms = { ...request, networks: readNetworks(request.networks) };
    const agency = await this.agencies.find(terms.agencyCode);
    if (!agency) throw agencyUnknown('agencyCode', terms.agencyCode);
    const lineage = await this.agencies.lineage();
    const [ownId, made] = [newId(), { id: newId(), text: newSecretText() }];
    const outcome = await this.transactions.run('any', async (): Promise<RegisteredOutcome> => {
      const at = this.clock.now();
      this.transactions.current.actByOneOf(refuseFurther(actor, terms, lineage, localDate(at)));
      checkPeriod(terms, agency, localDate(at));
      const taken = await this.systems.named(terms.agencyCode, terms.name);
      if (taken !== undefined) throw systemNameTaken(taken);
      const id = account ? actorIdOf(account.issuer, account.subject) : ownId;
      if (account && (await this.systems.find(id))) throw accountRegistered();
      if (account && (await this.systems.isTaken(id))) throw accountOfOfficer();
      const system = PartnerSystem.register(id, terms, account, at);
      if (!account) system.addSecret({ id: made.id, hash: hashOf(made.text) }, null, at);
      await this.systems.add(system);
      return { id, version: 0, secretId: account ? null : made.id };
    });
    // A repeat of the request gets its first answer, whose secret nobody knows any more.
    return outcome.secretId === made.id ? { ...outcome, secret: made.text } : outcome;
  }
}
