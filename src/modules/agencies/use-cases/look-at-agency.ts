import { Injectable } from '@nestjs/common';
import { reachOf, type Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { agencyNotFound } from '../domain/agency.errors.js';
import { AgencyReader, type AgencyNames } from '../persistence/agency.reader.js';
import { AgencyTermsReader, type WholeAgency } from '../persistence/agency-terms.reader.js';
import { AgencyWithdrawalsReader, type AgencyWithdrawal } from '../persistence/agency-withdrawals.reader.js';
import { LimitNames } from '../persistence/limit-names.js';

/** An agency with all that it was and is going to be, and what the codes in it are called. */
export interface LookedAtAgency {
  readonly agency: WholeAgency;
  readonly withdrawals: readonly AgencyWithdrawal[];
  readonly nameOf: AgencyNames;
  readonly sectorName: (code: string) => string;
}

/** An administrator looks at one of the administrator's agencies. */
@Injectable()
export class LookAtAgency {
  constructor(
    private readonly reader: AgencyTermsReader,
    private readonly withdrawals: AgencyWithdrawalsReader,
    private readonly agencies: AgencyReader,
    private readonly limitNames: LimitNames,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError AGENCY_NOT_FOUND, for one elsewhere too */
  async execute(code: string, actor: Actor): Promise<LookedAtAgency> {
    const agency = reachOf(actor).includes(code) ? await this.reader.find(code, localDate(this.clock.now())) : undefined;
    if (!agency) throw agencyNotFound();
    return {
      agency,
      withdrawals: await this.withdrawals.of(code),
      nameOf: await this.agencies.names(),
      sectorName: await this.limitNames.sectors(agency.successors.flatMap(({ sectorCodes }) => sectorCodes)),
    };
  }
}
