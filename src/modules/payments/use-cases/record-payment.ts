import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { vnd } from '../../../shared/money.js';
import type { Actor } from '../../../shared/actor.js';
import { postingOf } from '../domain/posting.js';
import type { PaymentMethod } from '../payments.events.js';
import { ReceivableAccountRepository, receiptRefusal } from '../persistence/receivable-account.repository.js';
import { outcomeOf, type ReceivableCommand, type ReceivableOutcome } from './receivable-outcome.js';
import { OutstandingReceivables } from './outstanding-receivables.js';

/** Money at the counter and the receipt that was given for it. */
export interface CounterPayment {
  /** Whole đồng. */
  readonly amount: number;
  readonly receiptNumber: string;
  readonly method: PaymentMethod;
}

/**
 * An officer takes the money for a receivable (thu phí, lệ phí): payment, receipt number, posting and what follows for the dossier, all at
 * once.
 */
@Injectable()
export class RecordPayment {
  constructor(
    private readonly transactions: Transactions,
    private readonly outstanding: OutstandingReceivables,
    private readonly receivables: ReceivableAccountRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError DOSSIER_NOT_FOUND, VERSION_MOVED, NOTHING_OWED, RECEIVABLE_NOT_FOUND, RECEIVABLE_SETTLED, AMOUNT_NOT_SET,
   *   AMOUNT_DIFFERS, RECEIPT_NUMBER_USED, COLLECTOR_SET_AMOUNT, DOSSIER_OF_OTHER_AGENCY
   */
  async execute(
    { dossierId, receivableId, expected }: ReceivableCommand,
    { amount, receiptNumber, method }: CounterPayment,
    actor: Actor,
  ): Promise<ReceivableOutcome> {
    const command = this.transactions.run(expected, async () => {
      const receivedAt = this.clock.now();
      const { receivables, hand, agencyCode } = await this.outstanding.load(dossierId, actor);
      const money = {
        amount: vnd(amount),
        method,
        agencyCode,
        receiptYear: Number(localDate(receivedAt).slice(0, 4)),
        receiptNumber,
        receivedAt,
      };
      const { receivable, payment } = receivables.settle(receivableId, money, hand);
      this.receivables.addPayment(payment, postingOf(payment, receivable.kind));
      await this.outstanding.save(receivables);
      return outcomeOf(receivables, receivable, receiptNumber);
    });
    return command.catch(receiptRefusal);
  }
}
