import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { vnd } from '../../../shared/money.js';
import type { Actor } from '../../../shared/actor.js';
import { postingOf } from '../domain/posting.js';
import type { PaymentMethod } from '../payments.events.js';
import { ChargeSheetRepository, receiptRefusal } from '../persistence/charge-sheet.repository.js';
import { outcomeOf, type ChargeCommand, type ChargeOutcome } from './charge-outcome.js';
import { OutstandingCharges } from './outstanding-charges.js';

/** Money at the counter and the receipt that was given for it. */
export interface CounterPayment {
  /** Whole đồng. */
  readonly amount: number;
  readonly receiptNumber: string;
  readonly method: PaymentMethod;
}

/**
 * An officer takes the money for a charge (thu phí, lệ phí): payment, receipt number, posting and what follows for the dossier, all at
 * once.
 */
@Injectable()
export class RecordPayment {
  constructor(
    private readonly transactions: Transactions,
    private readonly atHand: OutstandingCharges,
    private readonly sheets: ChargeSheetRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError DOSSIER_NOT_FOUND, VERSION_MOVED, NOTHING_OWED, CHARGE_NOT_FOUND, CHARGE_SETTLED, AMOUNT_NOT_SET, AMOUNT_DIFFERS,
   *   RECEIPT_NUMBER_USED, COLLECTOR_SET_AMOUNT, DOSSIER_OF_OTHER_AGENCY
   */
  async execute(
    { dossierId, chargeId, expected }: ChargeCommand,
    { amount, receiptNumber, method }: CounterPayment,
    actor: Actor,
  ): Promise<ChargeOutcome> {
    const command = this.transactions.run(expected, async () => {
      const receivedAt = this.clock.now();
      const sheet = await this.atHand.load(dossierId, actor);
      const agencyCode = actor.agencyCode ?? sheet.receivingAgencyCode;
      const money = {
        amount: vnd(amount),
        method,
        agencyCode,
        receiptYear: Number(localDate(receivedAt).slice(0, 4)),
        receiptNumber,
        receivedAt,
      };
      const { charge, payment } = sheet.settle(chargeId, money, actor);
      this.sheets.addPayment(payment, postingOf(payment, charge.kind));
      await this.atHand.save(sheet);
      return outcomeOf(sheet, charge, receiptNumber);
    });
    return command.catch(receiptRefusal);
  }
}
