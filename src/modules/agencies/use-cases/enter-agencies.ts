import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { RegisteredAgency, type StatedAgency } from '../domain/registered-agency.js';
import { AgencyRepository, agencyIdOf } from '../persistence/agency.repository.js';

/**
 * Enters agencies of the reference data, at most 500 at once, all or none. What stands there already as it is said is not written; what
 * somebody here has decided stays, and so does what would stand under itself by it.
 */
@Injectable()
export class EnterAgencies {
  constructor(
    private readonly transactions: Transactions,
    private readonly agencies: AgencyRepository,
  ) {}

  async execute(stated: readonly StatedAgency[]): Promise<void> {
    await this.transactions.runTogetherInBackground(async () => {
      const known = await this.agencies.findAll(stated.map(({ code }) => code));
      for (const each of stated) {
        const agency = known.get(each.code);
        if (!agency) await this.agencies.add(RegisteredAgency.state(agencyIdOf(each.code), each));
        else if (!(await this.isCircle(agency, each)) && agency.restate(each)) await this.agencies.save(agency);
      }
      return {};
    });
  }

  private async isCircle({ code, terms: [first] }: RegisteredAgency, { parentCode, validFrom }: StatedAgency): Promise<boolean> {
    if (parentCode === null || parentCode === first!.parentCode) return false;
    const lineage = await this.agencies.lineageOf(parentCode, validFrom);
    return lineage.circleOf(code, parentCode, validFrom) !== undefined;
  }
}
