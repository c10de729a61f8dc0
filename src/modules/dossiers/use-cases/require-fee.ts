import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';

export { RecordFeeSettled } from './record-fee-settled.js';

/** Called by payments when receivables are raised: from now on the dossier cannot be concluded before its fee is settled. */
@Injectable()
export class RequireFee {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
  ) {}

  /** Joins the command that raises the receivables. @throws DomainError DOSSIER_NOT_FOUND */
  execute(dossierId: string): Promise<DossierOutcome> {
    return this.transactions.run('any', async () => {
      const dossier = await this.dossiers.load(dossierId);
      dossier.requireFee();
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
