import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { reachOf, type Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { agencyNotFound } from '../domain/agency.errors.js';
import { AgencyReader } from '../persistence/agency.reader.js';
import { DutiesReader, type DutyRuleRow } from '../persistence/duties.reader.js';
import { DutyRuleRepository } from '../persistence/duty-rule.repository.js';

/** An administrator enters the decision by which an agency combines posts or keeps them apart (kiêm nhiệm, bất kiêm nhiệm). */
@Injectable()
export class SetDutyRule {
  constructor(
    private readonly transactions: Transactions,
    private readonly rules: DutyRuleRepository,
    private readonly agencies: AgencyReader,
    private readonly duties: DutiesReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError AGENCY_NOT_FOUND outside of the caller's agencies too, DUTY_RULE_IN_PAST */
  async execute(agencyCode: string, wish: Omit<DutyRuleRow, 'agencyCode'>, actor: Actor): Promise<DutyRuleRow> {
    if (!reachOf(actor).includes(agencyCode) || !(await this.agencies.find(agencyCode))) throw agencyNotFound();
    const set = await this.transactions.run('any', async () => {
      const at = this.clock.now();
      const rule = await this.rules.of(agencyCode, wish.validFrom);
      rule.set(wish, actor.id, at, localDate(at));
      const { validFrom, appraiserMayDecide, receiverMayResolve, decision } = await this.rules.save(rule);
      return { agencyCode, validFrom, appraiserMayDecide, receiverMayResolve, decision, version: 0 };
    });
    this.duties.forget();
    return set;
  }
}
