import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { everyHandOf } from '../../../shared/acting.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { storedId } from '../../../shared/id.js';
import { draftOf } from '../domain/draft-rules.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { OnceOnly } from './once-only.js';
import type { LifeOutcome } from './life-outcome.js';

/** A second person of the procedure control finds a draft right, so that it can be published. */
@Injectable()
export class CheckDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly procedures: ProcedureRepository,
    private readonly onceOnly: OnceOnly,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError PROCEDURE_NOT_FOUND, VERSION_MOVED, PAPER_HELD_IN_DATABASE, and as `Procedure.check` */
  execute(code: string, draftId: string, expected: Version, actor: Actor): Promise<LifeOutcome> {
    return this.transactions.run(expected, async () => {
      const procedure = await this.procedures.load(code);
      const at = this.clock.now();
      await this.onceOnly.assertContent(code, draftOf(procedure.drafts, storedId(draftId)).content, localDate(at));
      procedure.check(storedId(draftId), everyHandOf(actor), at);
      await this.procedures.save(procedure);
      return { code, version: 0 };
    });
  }
}
