import { Injectable } from '@nestjs/common';
import { ChargeSheetRepository } from '../persistence/charge-sheet.repository.js';

/** Within the command that ends a dossier: what was not paid is not asked for any more. */
@Injectable()
export class CancelCharges {
  constructor(private readonly sheets: ChargeSheetRepository) {}

  /** Does nothing for a dossier that owes nothing. */
  async execute(dossierId: string): Promise<void> {
    const sheet = await this.sheets.find(dossierId);
    if (!sheet?.owes) return;
    sheet.cancel();
    await this.sheets.save(sheet);
  }
}
