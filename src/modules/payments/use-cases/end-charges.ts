import { Injectable } from '@nestjs/common';
import { Clock, localDate } from '../../../shared/clock.js';
import { refundsOn, type Ending } from '../domain/ending.js';
import { ChargeSheetRepository } from '../persistence/charge-sheet.repository.js';
import { RefundRuleReader } from '../persistence/refund-rule.reader.js';

/**
 * Within the command that ends a dossier without granting it: what was not paid is not asked for any more, and what was paid is given back
 * where a rule says so.
 */
@Injectable()
export class EndCharges {
  constructor(
    private readonly sheets: ChargeSheetRepository,
    private readonly rules: RefundRuleReader,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for a dossier without charges. */
  async execute(dossierId: string, ending: Ending): Promise<void> {
    const sheet = await this.sheets.find(dossierId);
    if (!sheet) return;
    const at = this.clock.now();
    sheet.end(ending, refundsOn(await this.rules.all(), ending, localDate(at)), at);
    await this.sheets.save(sheet);
  }
}
