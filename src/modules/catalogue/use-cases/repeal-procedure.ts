import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import type { Publication } from '../../../shared/publication.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { PublishedVersions } from '../persistence/published-versions.js';
import type { LifeOutcome } from './life-outcome.js';

/** The procedure control enters the decision that a procedure is repealed (bãi bỏ) from a local date on. */
@Injectable()
export class RepealProcedure {
  constructor(
    private readonly transactions: Transactions,
    private readonly procedures: ProcedureRepository,
    private readonly published: PublishedVersions,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError PROCEDURE_NOT_FOUND, VERSION_MOVED, and as `assertRepealable` */
  async execute(code: string, expected: Version, publication: Publication): Promise<LifeOutcome> {
    const id = newId();
    const outcome = await this.transactions.run(expected, async () => {
      const procedure = await this.procedures.load(code);
      procedure.repeal(id, publication, localDate(this.clock.now()));
      await this.procedures.saveSeen([procedure]);
      return { code, version: 0 };
    });
    await this.published.refresh();
    return outcome;
  }
}
