import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { AgencyRepository } from '../persistence/agency.repository.js';

/** Agencies that one command is over. */
const TOGETHER = 500;

/**
 * Begins the streams of agencies that stand in the tables from before they had any, with entries that say what is there. Safe to run again
 * and on two replicas at once: what has a stream is left alone.
 */
@Injectable()
export class TakeOverAgencies {
  constructor(
    private readonly transactions: Transactions,
    private readonly agencies: AgencyRepository,
  ) {}

  async execute(): Promise<void> {
    let found = TOGETHER;
    while (found === TOGETHER) {
      ({ found } = await this.transactions.runTogetherInBackground(async () => {
        const agencies = await this.agencies.findUnentered(TOGETHER);
        for (const agency of agencies) {
          agency.takeOver();
          await this.agencies.save(agency);
        }
        return { found: agencies.length };
      }));
    }
  }
}
