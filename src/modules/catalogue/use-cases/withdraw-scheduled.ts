import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { Clock, localDate } from '../../../shared/clock.js';
import type { Procedure } from '../domain/procedure-life.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { PublishedVersions } from '../persistence/published-versions.js';
import type { LifeOutcome } from './life-outcome.js';

/** The procedure control withdraws what was published or repealed for a day that has not come. */
@Injectable()
export class WithdrawScheduled {
  constructor(
    private readonly transactions: Transactions,
    private readonly procedures: ProcedureRepository,
    private readonly published: PublishedVersions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError PROCEDURE_NOT_FOUND, VERSION_MOVED, and as `withdrawable` */
  version(code: string, versionNo: number, expected: Version, reason: string): Promise<LifeOutcome> {
    return this.run(code, expected, (procedure, at) => procedure.withdrawVersion(versionNo, reason, at, localDate(at)));
  }

  /**
   * @param effectiveFrom local date of the repeal
   * @throws DomainError PROCEDURE_NOT_FOUND, VERSION_MOVED, and as `withdrawableRepeal`
   */
  repeal(code: string, effectiveFrom: string, expected: Version, reason: string): Promise<LifeOutcome> {
    return this.run(code, expected, (procedure, at) => procedure.withdrawRepeal(effectiveFrom, reason, at, localDate(at)));
  }

  private async run(code: string, expected: Version, withdraw: (procedure: Procedure, at: Date) => void): Promise<LifeOutcome> {
    const outcome = await this.transactions.run(expected, async () => {
      const procedure = await this.procedures.load(code);
      withdraw(procedure, this.clock.now());
      await this.procedures.saveSeen([procedure]);
      return { code, version: 0 };
    });
    await this.published.refresh();
    return outcome;
  }
}
