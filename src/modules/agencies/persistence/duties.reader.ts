import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { USUAL_DUTIES, type Duties } from '../domain/duty-rule.js';
import { AgencyReference } from './agency-reference.js';
import { AgencyReader } from './agency.reader.js';

/** A rule as it was set. */
export interface DutyRuleRow extends Duties {
  readonly agencyCode: string;
  /** Local date `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly decision: string;
}

const RULES = `
  select agency_code as "agencyCode", valid_from::text as "validFrom", appraiser_may_decide as "appraiserMayDecide",
  receiver_may_resolve as "receiverMayResolve", decision
  from agencies.duty_rule`;

/** What was decided for an agency. */
export interface DutyRules {
  /** Newest first, those to come too. */
  readonly items: readonly DutyRuleRow[];
  /** Of the agency's stream. */
  readonly version: number;
}

/** Asks which duties one person may hold together; few rows, kept in memory as long as nothing changes that rights come from. */
@Injectable()
export class DutiesReader {
  #known: { readonly revision: number; readonly rules: readonly DutyRuleRow[] } | undefined;

  constructor(
    private readonly database: Database,
    private readonly reference: AgencyReference,
    private readonly agencies: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /**
   * The duties of an agency today; a unit goes by the agency that it is a part of where it has no rule of its own. A rule that was set
   * counts with the next request of an officer to any replica, because that looks at the revision.
   */
  async of(agencyCode: string): Promise<Duties> {
    const today = localDate(this.clock.now());
    const rules = await this.rules();
    const inForce = (code: string): Duties | undefined => rules.findLast((rule) => rule.agencyCode === code && rule.validFrom <= today);
    return inForce(agencyCode) ?? inForce((await this.agencies.bodies())(agencyCode)) ?? USUAL_DUTIES;
  }

  /** What was decided for an agency, at most the newest 200; undefined for an unknown code. */
  async history(agencyCode: string): Promise<DutyRules | undefined> {
    const [found] = await this.database.read<DutyRules>(
      `select journal.version_of(a.id) as version, coalesce((select jsonb_agg(to_jsonb(r) order by r."validFrom" desc)
         from (${RULES} where agency_code = a.code order by valid_from desc limit 200) r), '[]') as items
       from agencies.agency a where a.code = $1`,
      [agencyCode],
    );
    return found;
  }

  private async rules(): Promise<readonly DutyRuleRow[]> {
    // Fetched before the rows: when one slips in between, the next question sees a newer revision and reads again.
    const { revision } = await this.reference.current();
    if (this.#known?.revision !== revision)
      this.#known = { revision, rules: await this.database.read<DutyRuleRow>(`${RULES} order by valid_from`) };
    return this.#known.rules;
  }
}
