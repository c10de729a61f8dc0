import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { reachOf, type Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import type { Grant } from '../../../shared/grant.js';
import { agencyDecidedAbove } from '../domain/agency-change.errors.js';
import { agencyNotFound } from '../domain/agency.errors.js';
import { grantsOver, placesOf } from '../domain/placing-agencies.js';
import type { RegisteredAgency } from '../domain/registered-agency.js';
import { AgencyReader } from '../persistence/agency.reader.js';
import { AgencyRepository, agencyIdOf } from '../persistence/agency.repository.js';
import { outcomeOf, type AgencyOutcome } from './agency-outcome.js';

/** Decides about an agency and changes it; `grants` are those by which the caller may, `today` is a local date. */
export type Decide = (agency: RegisteredAgency, grants: readonly Grant[], today: string) => Promise<void> | void;

/** A command about an agency that stands under the caller's. */
@Injectable()
export class AgencyCommand {
  constructor(
    private readonly transactions: Transactions,
    private readonly agencies: AgencyRepository,
    private readonly reader: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /**
   * @param on local date from which it is to hold: by then the agency has to stand below the caller's still
   * @throws DomainError AGENCY_NOT_FOUND outside of the caller's agencies too, AGENCY_DECIDED_ABOVE (403), and as `decide` does
   */
  async run(code: string, expected: Version, actor: Actor, decide: Decide, on = ''): Promise<AgencyOutcome> {
    const lineage = await this.reader.lineage();
    const done = await this.transactions.runTogether(new Map([[agencyIdOf(code), expected]]), async () => {
      const today = localDate(this.clock.now());
      const agency = reachOf(actor).includes(code) ? await this.agencies.find(code) : undefined;
      if (!agency) throw agencyNotFound();
      const above = lineage.on(code, on < today ? today : on);
      const grants = grantsOver(actor, placesOf(agency, today)).filter(({ agencyCode = '' }) => above.includes(agencyCode));
      if (grants.length === 0) throw agencyDecidedAbove();
      await decide(agency, grants, today);
      await this.agencies.save(agency);
      return { code };
    });
    return outcomeOf(done);
  }
}
