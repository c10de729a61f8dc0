import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { OfficerRepository } from '../persistence/officer.repository.js';

/** Officers that one command is over. */
const TOGETHER = 500;

/**
 * Begins the streams of officers who stand in the tables from before they had any, with entries that say what is there. Safe to run again
 * and on two replicas at once: who has a stream is left alone.
 */
@Injectable()
export class TakeOverOfficers {
  constructor(
    private readonly transactions: Transactions,
    private readonly officers: OfficerRepository,
  ) {}

  async execute(): Promise<void> {
    let found = TOGETHER;
    while (found === TOGETHER) {
      ({ found } = await this.transactions.runTogetherInBackground(async () => {
        const officers = await this.officers.findUnentered(TOGETHER);
        for (const officer of officers) {
          officer.takeOver();
          await this.officers.save(officer);
        }
        return { found: officers.length };
      }));
    }
  }
}
