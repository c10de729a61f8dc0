import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { Actor } from '../../../shared/actor.js';
import type { AmountSetting } from '../domain/charge-sheet.js';
import { outcomeOf, type ChargeCommand, type ChargeOutcome } from './charge-outcome.js';
import { OutstandingCharges } from './outstanding-charges.js';

/** An officer sets what has to be paid for a charge where the procedure does not say (xác định mức thu), with reason and legal basis. */
@Injectable()
export class SetChargeAmount {
  constructor(
    private readonly transactions: Transactions,
    private readonly atHand: OutstandingCharges,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, DOSSIER_OF_OTHER_AGENCY, VERSION_MOVED, and what `ChargeSheet.setAmount` refuses */
  execute({ dossierId, chargeId, expected }: ChargeCommand, setting: AmountSetting, actor: Actor): Promise<ChargeOutcome> {
    return this.transactions.run(expected, async () => {
      const sheet = await this.atHand.load(dossierId, actor);
      const charge = sheet.setAmount(chargeId, setting, actor, this.clock.now());
      await this.atHand.save(sheet);
      return outcomeOf(sheet, charge, null);
    });
  }
}
