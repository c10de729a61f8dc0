import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { everyHandOf } from '../../../shared/acting.js';
import type { Actor } from '../../../shared/actor.js';
import { storedId } from '../../../shared/id.js';
import type { Revision } from '../domain/draft-rules.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { VERSION_KEYS } from '../persistence/version-key.js';
import type { LifeOutcome } from './life-outcome.js';

/** The procedure control changes what a draft says. */
@Injectable()
export class ReviseDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly procedures: ProcedureRepository,
  ) {}

  /** @throws DomainError PROCEDURE_NOT_FOUND, DRAFT_NOT_FOUND, VERSION_MOVED, and as `Procedure.revise` */
  execute(code: string, draftId: string, expected: Version, revision: Revision, actor: Actor): Promise<LifeOutcome> {
    return this.transactions.run(expected, async () => {
      const procedure = await this.procedures.load(code);
      procedure.revise(storedId(draftId), revision, VERSION_KEYS, everyHandOf(actor));
      await this.procedures.save(procedure);
      return { code, version: 0 };
    });
  }
}
