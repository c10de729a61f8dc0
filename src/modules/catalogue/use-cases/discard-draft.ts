import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { storedId } from '../../../shared/id.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import type { LifeOutcome } from './life-outcome.js';

/** The procedure control discards a draft. */
@Injectable()
export class DiscardDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly procedures: ProcedureRepository,
  ) {}

  /** @throws DomainError PROCEDURE_NOT_FOUND, DRAFT_NOT_FOUND, VERSION_MOVED */
  execute(code: string, draftId: string, expected: Version): Promise<LifeOutcome> {
    return this.transactions.run(expected, async () => {
      const procedure = await this.procedures.load(code);
      procedure.discard(storedId(draftId));
      await this.procedures.save(procedure);
      return { code, version: 0 };
    });
  }
}
