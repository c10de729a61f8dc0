import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import type { AmountSetting } from '../domain/receivable-inputs.js';
import { outcomeOf, type ReceivableCommand, type ReceivableOutcome } from './receivable-outcome.js';
import { OutstandingReceivables } from './outstanding-receivables.js';

/**
 * An officer sets what has to be paid for a receivable where the procedure does not say (xác định mức thu), with reason and legal basis.
 */
@Injectable()
export class SetReceivableAmount {
  constructor(
    private readonly transactions: Transactions,
    private readonly outstanding: OutstandingReceivables,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, DOSSIER_OF_OTHER_AGENCY, VERSION_MOVED, and what `ReceivableAccount.setAmount` refuses */
  execute({ dossierId, receivableId, expected }: ReceivableCommand, setting: AmountSetting, actor: Actor): Promise<ReceivableOutcome> {
    return this.transactions.run(expected, async () => {
      const { receivables, hand } = await this.outstanding.load(dossierId, actor);
      const receivable = receivables.setAmount(receivableId, setting, hand, this.clock.now());
      await this.outstanding.save(receivables);
      return outcomeOf(receivables, receivable, null);
    });
  }
}
