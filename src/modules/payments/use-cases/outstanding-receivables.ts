import { Injectable } from '@nestjs/common';
import { mayActForBody, type Actor } from '../../../shared/actor.js';
import { AgencyReader } from '../../agencies/index.js';
import { DossierVisibility, otherAgency, RecordFeeSettled } from '../../dossiers/index.js';
import type { ReceivableAccount } from '../domain/receivable-account.js';
import { refusal } from '../domain/payments.errors.js';
import { ReceivableAccountRepository } from '../persistence/receivable-account.repository.js';

/** The receivables of a dossier for an officer's command: loaded after the check of the agency, saved with what follows for the dossier. */
@Injectable()
export class OutstandingReceivables {
  constructor(
    private readonly receivables: ReceivableAccountRepository,
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
  async load(dossierId: string, actor: Actor): Promise<ReceivableAccount> {
    const receivables = await this.receivables.find(dossierId);
    if (receivables) {
      if (!(await this.isOwn(receivables, actor))) throw otherAgency(receivables, actor);
      return receivables;
    }
    await this.visibility.assertVisible(dossierId, actor);
    throw refusal('NOTHING_OWED');
  }

  /** Saves; when nothing is left to pay the dossier learns it in the same command. */
  async save(receivables: ReceivableAccount): Promise<void> {
    await this.receivables.save(receivables);
    if (!receivables.owes) await this.recordFeeSettled.execute(receivables.dossierId);
  }

  private async isOwn(receivables: ReceivableAccount, actor: Actor): Promise<boolean> {
    const bodyOf = await this.agencies.bodies();
    return [receivables.receivingAgencyCode, receivables.resolvingAgencyCode].some((agencyCode) =>
      mayActForBody(actor, { ...receivables, agencyCode }, bodyOf),
    );
  }
}
