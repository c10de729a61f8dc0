import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';

/** Procedures of one transaction. */
const BATCH = 500;

/**
 * Begins the streams of procedures from a time when they had none, each with an entry that says how it stands. Safe to run again and on
 * two replicas at once: who begins a stream second finds it.
 */
@Injectable()
export class EnterProcedures {
  constructor(
    private readonly transactions: Transactions,
    private readonly procedures: ProcedureRepository,
  ) {}

  /** @returns how many were entered */
  async execute(): Promise<number> {
    let entered = 0;
    for (let count = BATCH; count === BATCH; entered += count) {
      ({ count } = await this.transactions.runTogetherInBackground(async () => {
        const found = await this.procedures.loadUnentered(BATCH);
        for (const procedure of found) {
          procedure.takeOver();
          await this.procedures.save(procedure);
        }
        return { count: found.length };
      }));
    }
    return entered;
  }
}
