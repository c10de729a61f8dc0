import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { everyHandOf } from '../../../shared/acting.js';
import { grantsReaching, reachOf, type Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import type { Grant } from '../../../shared/grant.js';
import { permits } from '../../../shared/permissions.js';
import { agencyNotFound } from '../domain/agency.errors.js';
import { refuseOwnDuties, SEPARATED_ROLES, SEPARATED_WORK } from '../domain/duty-rule.js';
import { agencyOutOfReach } from '../domain/officer.errors.js';
import { AgencyReference } from '../persistence/agency-reference.js';
import { AgencyTermsReader } from '../persistence/agency-terms.reader.js';
import { AgencyRepository } from '../persistence/agency.repository.js';
import type { DutyRuleRow } from '../persistence/duties.reader.js';
import { DutyRuleRepository } from '../persistence/duty-rule.repository.js';

/** A rule as it was set, and the version of the agency's stream. */
export type DutyRuleOutcome = DutyRuleRow & { readonly version: number };

/**
 * An administrator enters the decision by which an agency combines posts or keeps them apart (kiêm nhiệm, bất kiêm nhiệm): one who does not
 * handle its dossiers, and above whom or at whose place it stands today and when the rule takes effect.
 */
@Injectable()
export class SetDutyRule {
  constructor(
    private readonly transactions: Transactions,
    private readonly agencies: AgencyRepository,
    private readonly rules: DutyRuleRepository,
    private readonly reader: AgencyTermsReader,
    private readonly reference: AgencyReference,
    private readonly clock: Clock,
  ) {}

  /**
   * @param expected version of the agency
   * @throws DomainError AGENCY_NOT_FOUND outside of the caller's agencies too, DUTIES_OF_ONESELF (403), AGENCY_OUT_OF_REACH (422), and as
   *   `RegisteredAgency.setDuties`
   */
  async execute(agencyCode: string, expected: Version, terms: Omit<DutyRuleRow, 'agencyCode'>, actor: Actor): Promise<DutyRuleOutcome> {
    const set = await this.transactions.run(expected, async () => {
      const at = this.clock.now();
      const today = localDate(at);
      const agency = reachOf(actor).includes(agencyCode) ? await this.agencies.find(agencyCode) : undefined;
      if (!agency) throw agencyNotFound();
      this.transactions.current.actByOneOf(await this.refuse(agencyCode, terms.validFrom, actor, today));
      agency.setDuties(terms, today);
      const { validFrom, appraiserMayDecide, receiverMayResolve, decision } = terms;
      const rule = { agencyCode, validFrom, appraiserMayDecide, receiverMayResolve, decision };
      await this.rules.put({ ...rule, setBy: actor.id, setAt: at });
      await this.agencies.save(agency);
      return { ...rule, version: 0 };
    });
    await this.reference.refresh();
    return set;
  }

  /** The grants by which it may be decided. */
  private async refuse(agencyCode: string, validFrom: string, actor: Actor, today: string): Promise<readonly Grant[]> {
    const { lineage, tree } = await this.reference.current();
    const stated = actor.grants.filter(({ permissions }) => permits(permissions.everybody, SEPARATED_WORK));
    const held = await this.reader.agenciesOf(everyHandOf(actor), today, SEPARATED_ROLES);
    const bodyOf = (code: string): string => tree.bodyOf(code)?.code ?? code;
    refuseOwnDuties(agencyCode, [...held, ...stated.flatMap(({ agencyCode: own }) => own ?? [])], bodyOf);
    const above = lineage.on(agencyCode, validFrom < today ? today : validFrom);
    const standing = grantsReaching(actor, agencyCode).filter(({ agencyCode: own = '' }) => above.includes(own));
    if (standing.length === 0) throw agencyOutOfReach('validFrom');
    return standing;
  }
}
