import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { USUAL_DUTIES, type Duties } from '../domain/duty-rule.js';
import { AgencyReader } from './agency.reader.js';

/** A rule as it was set. */
export interface DutyRuleRow extends Duties {
  readonly agencyCode: string;
  /** Local date `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly decision: string;
}

/** How long a process may not notice what another one set, in milliseconds of system time. */
const LOOK_AGAIN_MS = 15_000;

const RULES = `
  select agency_code as "agencyCode", valid_from::text as "validFrom", appraiser_may_decide as "appraiserMayDecide",
  receiver_may_resolve as "receiverMayResolve", decision
  from agencies.duty_rule`;

/** Asks which duties one person may hold together; few rows, kept in memory. */
@Injectable()
export class DutiesReader {
  #rules: readonly DutyRuleRow[] = [];
  #readAt = -Infinity;

  constructor(
    private readonly database: Database,
    private readonly agencies: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /** The duties of an agency today; a unit goes by the agency that it is a part of where it has no rule of its own. */
  async of(agencyCode: string): Promise<Duties> {
    const today = localDate(this.clock.now());
    if (performance.now() - this.#readAt > LOOK_AGAIN_MS) {
      this.#rules = await this.database.read<DutyRuleRow>(`${RULES} order by valid_from`);
      this.#readAt = performance.now();
    }
    const inForce = (code: string): Duties | undefined =>
      this.#rules.findLast((rule) => rule.agencyCode === code && rule.validFrom <= today);
    return inForce(agencyCode) ?? inForce((await this.agencies.bodies())(agencyCode)) ?? USUAL_DUTIES;
  }

  /** All rules of an agency, newest first, those to come too. */
  history(agencyCode: string): Promise<readonly DutyRuleRow[]> {
    return this.database.read<DutyRuleRow>(`${RULES} where agency_code = $1 order by valid_from desc limit 200`, [agencyCode]);
  }

  /** Looks again with the next question: something was set here. */
  forget(): void {
    this.#readAt = -Infinity;
  }
}
