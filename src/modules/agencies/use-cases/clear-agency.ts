import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import type { Grant } from '../../../shared/grant.js';
import { agencyHasPosts } from '../domain/founding-withdrawal.errors.js';
import { AgencyTermsReader } from '../persistence/agency-terms.reader.js';
import { AgencyRepository } from '../persistence/agency.repository.js';
import { CalendarRepository } from '../persistence/calendar.repository.js';
import { DutyRuleRepository } from '../persistence/duty-rule.repository.js';

/**
 * Nothing that was given in an agency that never is may count in the one that is entered anew with its code, under somebody else even: its
 * posts are ended by whoever gave them, its duties go with it, and its calendar is nobody's. Within the command that withdraws a founding,
 * or enters the agency anew.
 */
@Injectable()
export class ClearAgency {
  constructor(
    private readonly transactions: Transactions,
    private readonly agencies: AgencyRepository,
    private readonly rules: DutyRuleRepository,
    private readonly calendars: CalendarRepository,
    private readonly reader: AgencyTermsReader,
  ) {}

  /** @param grants by one of which it is done @throws DomainError AGENCY_HAS_POSTS (409) */
  async execute(code: string, grants: readonly Grant[]): Promise<void> {
    await this.agencies.hold();
    const posts = await this.reader.postsToBeIn(code);
    if (posts > 0) throw agencyHasPosts(posts);
    await this.rules.dropAll(code);
    const calendar = await this.calendars.find(code);
    if (!calendar?.newest) return;
    this.transactions.current.actOnStreamByOneOf(calendar.id, grants);
    calendar.close();
    await this.calendars.save(calendar);
  }
}
