import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import { outcomeOf, type ChargeCommand, type ChargeOutcome } from './charge-outcome.js';
import { ChargesAtHand } from './charges-at-hand.js';

/** An officer sets what has to be paid for a charge (xác định mức thu), with the reason; 0 means nothing (miễn). */
@Injectable()
export class SetChargeAmount {
  constructor(
    private readonly transactions: Transactions,
    private readonly atHand: ChargesAtHand,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, VERSION_MOVED, NOTHING_OWED, CHARGE_NOT_FOUND, CHARGE_SETTLED */
  execute({ dossierId, chargeId, expected }: ChargeCommand, setting: { amount: number; reason: string }, actor: Actor): Promise<ChargeOutcome> {
    return this.transactions.run(expected, async () => {
      const sheet = await this.atHand.load(dossierId, actor);
      const charge = sheet.setAmount(chargeId, setting.amount, setting.reason, actor.id, this.clock.now());
      await this.atHand.save(sheet);
      return outcomeOf(sheet, charge, null);
    });
  }
}
