import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { actingForBody, performerBy, type Performer } from '../../../shared/acting.js';
import type { Actor } from '../../../shared/actor.js';
import type { Grant } from '../../../shared/grant.js';
import { AgencyReader } from '../../agencies/index.js';
import { DossierVisibility, otherAgency, RecordFeeSettled } from '../../dossiers/index.js';
import type { ReceivableAccount } from '../domain/receivable-account.js';
import { refusal } from '../domain/payments.errors.js';
import { ReceivableAccountRepository } from '../persistence/receivable-account.repository.js';

/** Receivables, and by whom and for which agency something is done about them. */
export interface OwnReceivables {
  readonly receivables: ReceivableAccount;
  readonly hand: Performer;
  readonly agencyCode: string;
}

/** The receivables of a dossier for an officer's command: loaded after the check of the agency, saved with what follows for the dossier. */
@Injectable()
export class OutstandingReceivables {
  constructor(
    private readonly transactions: Transactions,
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
  async load(dossierId: string, actor: Actor): Promise<OwnReceivables> {
    const receivables = await this.receivables.find(dossierId);
    if (receivables) {
      const grant = await this.grantFor(receivables, actor);
      if (!grant) throw otherAgency(receivables, actor);
      this.transactions.current.actOnBehalfOf(grant.onBehalfOf, receivables.dossierId);
      return { receivables, hand: performerBy(actor, grant), agencyCode: grant.agencyCode! };
    }
    await this.visibility.assertVisible(dossierId, actor);
    throw refusal('NOTHING_OWED');
  }

  /** Saves; when nothing is left to pay the dossier learns it in the same command. */
  async save(receivables: ReceivableAccount): Promise<void> {
    await this.receivables.save(receivables);
    if (!receivables.owes) await this.recordFeeSettled.execute(receivables.dossierId);
  }

  private async grantFor(receivables: ReceivableAccount, actor: Actor): Promise<Grant | undefined> {
    const bodyOf = await this.agencies.bodies();
    return [receivables.receivingAgencyCode, receivables.resolvingAgencyCode]
      .map((agencyCode) => actingForBody(actor, { ...receivables, agencyCode }, bodyOf))
      .find((grant) => grant !== undefined);
  }
}
