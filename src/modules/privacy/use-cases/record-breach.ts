import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { grantsReaching, type Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import { AgencyReader, agencyUnknown } from '../../agencies/index.js';
import { breachAgencyOutOfReach, breachBeforeRules } from '../domain/breach.errors.js';
import { Breach, type BreachTerms, type Finding } from '../domain/breach.js';
import { BreachRepository } from '../persistence/breach.repository.js';
import { ClockRuleReader } from '../persistence/clock-rule.reader.js';
import type { BreachOutcome } from './breach-command.js';
import { KnownDossiers } from './known-dossiers.js';

/** An administrator enters a breach that was found at one of the administrator's agencies; from then on its clock is in the register. */
@Injectable()
export class RecordBreach {
  constructor(
    private readonly transactions: Transactions,
    private readonly breaches: BreachRepository,
    private readonly rules: ClockRuleReader,
    private readonly agencies: AgencyReader,
    private readonly dossiers: KnownDossiers,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError AGENCY_UNKNOWN, BREACH_AGENCY_OUT_OF_REACH, BREACH_DOSSIER_UNKNOWN, BREACH_BEFORE_RULES, BREACH_IN_FUTURE (422) */
  async execute(finding: Finding, terms: BreachTerms, actor: Actor): Promise<BreachOutcome> {
    if (!(await this.agencies.find(finding.agencyCode))) throw agencyUnknown('agencyCode', finding.agencyCode);
    const grants = grantsReaching(actor, finding.agencyCode);
    if (grants.length === 0) throw breachAgencyOutOfReach();
    await this.dossiers.check(terms.dossierCodes, actor);
    const rule = await this.rules.inForce('breach-notice', finding.detectedAt);
    if (!rule) throw breachBeforeRules();
    return this.transactions.run('any', async () => {
      this.transactions.current.actByOneOf(grants);
      const breach = Breach.detected(newId(), finding, terms, rule, this.clock.now());
      await this.breaches.add(breach);
      return { id: breach.id, version: 0 };
    });
  }
}
