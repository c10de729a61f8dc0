import { Injectable } from '@nestjs/common';
import { adoptAll } from '../../../platform/commands/adopt-all.js';
import { Transactions } from '../../../platform/commands/transactions.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';

/** Procedures of one command. */
const TOGETHER = 500;

/** Adopts the procedures from a time when they had no streams. */
@Injectable()
export class AdoptProcedures {
  constructor(
    private readonly transactions: Transactions,
    private readonly procedures: ProcedureRepository,
  ) {}

  /** @returns how many were adopted */
  execute(): Promise<number> {
    return adoptAll(this.transactions, TOGETHER, (most) => this.procedures.adopt(most));
  }
}
