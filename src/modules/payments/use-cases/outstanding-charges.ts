import { Injectable } from '@nestjs/common';
import { mayLookInto, type Actor } from '../../../shared/actor.js';
import { AgencyReader } from '../../agencies/index.js';
import { DossierVisibility, otherAgency, RecordFeeSettled } from '../../dossiers/index.js';
import type { ChargeSheet } from '../domain/charge-sheet.js';
import { refusal } from '../domain/payments.errors.js';
import { ChargeSheetRepository } from '../persistence/charge-sheet.repository.js';

/** The charges of a dossier in an officer's hands: loaded under the rule of whose money it is, saved with what follows for the dossier. */
@Injectable()
export class OutstandingCharges {
  constructor(
    private readonly sheets: ChargeSheetRepository,
    private readonly visibility: DossierVisibility,
    private readonly agencies: AgencyReader,
    private readonly recordFeeSettled: RecordFeeSettled,
  ) {}

  /**
   * Money is the business of the agency that received or resolves the dossier and of its units; agencies above it look on.
   *
   * @throws DomainError DOSSIER_NOT_FOUND where the dossier is not even seen, DOSSIER_OF_OTHER_AGENCY where it is only seen, NOTHING_OWED,
   *   VERSION_MOVED
   */
  async load(dossierId: string, actor: Actor): Promise<ChargeSheet> {
    const sheet = await this.sheets.find(dossierId);
    if (sheet) {
      if (!(await this.isOwn(sheet, actor))) throw otherAgency(sheet, actor);
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

  private async isOwn(sheet: ChargeSheet, actor: Actor): Promise<boolean> {
    if (actor.agencyCode === undefined) return false;
    const own = await this.agencies.bodyOf(actor.agencyCode);
    for (const agencyCode of [sheet.receivingAgencyCode, sheet.resolvingAgencyCode])
      if (mayLookInto(actor, { ...sheet, agencyCode }) && (await this.agencies.bodyOf(agencyCode)) === own) return true;
    return false;
  }
}
