import { Injectable } from '@nestjs/common';
import { Clock, localDate } from '../../../shared/clock.js';
import { refundsOn, type Ending } from '../domain/ending.js';
import { ReceivableAccountRepository } from '../persistence/receivable-account.repository.js';
import { RefundRuleReader } from '../persistence/refund-rule.reader.js';
import { Entitlements } from './entitlements.js';

/**
 * Within the command that ends a dossier without granting it: what was not paid is not asked for any more, and what was paid is given back
 * where a rule says so.
 */
@Injectable()
export class EndReceivables {
  constructor(
    private readonly receivables: ReceivableAccountRepository,
    private readonly rules: RefundRuleReader,
    private readonly entitlements: Entitlements,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for a dossier without receivables. */
  async execute(dossierId: string, ending: Ending): Promise<void> {
    const receivables = await this.receivables.find(dossierId);
    if (!receivables) return;
    const at = this.clock.now();
    receivables.end(ending, refundsOn(await this.rules.all(), ending, localDate(at)), at);
    await this.entitlements.giveBack(receivables);
    await this.receivables.save(receivables);
  }
}
