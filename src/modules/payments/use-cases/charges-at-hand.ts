import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import { assertHandling, DossierVisibility, RecordFeeSettled } from '../../dossiers/index.js';
import type { ChargeSheet } from '../domain/charge-sheet.js';
import { refusal } from '../domain/payments.errors.js';
import { ChargeSheetRepository } from '../persistence/charge-sheet.repository.js';

/** The charges of a dossier in the hands of an officer: loaded under the rule of who handles the dossier, saved with what follows for it. */
@Injectable()
export class ChargesAtHand {
  constructor(
    private readonly sheets: ChargeSheetRepository,
    private readonly visibility: DossierVisibility,
    private readonly recordFeeSettled: RecordFeeSettled,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND for an agency that does not handle the dossier, NOTHING_OWED, VERSION_MOVED */
  async load(dossierId: string, actor: Actor): Promise<ChargeSheet> {
    const sheet = await this.sheets.find(dossierId);
    if (sheet) {
      assertHandling(sheet, actor);
      return sheet;
    }
    await this.visibility.assertVisible(dossierId, actor);
    throw refusal('NOTHING_OWED');
  }

  /** Saves; when nothing is left to pay the dossier learns it in the same command. */
  async save(sheet: ChargeSheet): Promise<void> {
    await this.sheets.save(sheet);
    if (!sheet.owes) await this.recordFeeSettled.execute(sheet.dossierId);
  }
}
