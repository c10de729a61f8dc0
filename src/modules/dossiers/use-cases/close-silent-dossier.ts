import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/transactions.js';
import { Clock } from '../../../shared/clock.js';
import { DossierRepository } from '../persistence/dossier.repository.js';

/** The system closes a dossier whose applicant stayed silent, by the rule that was in force when the applicant was asked. */
@Injectable()
export class CloseSilentDossier {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for a dossier that was answered, or ended, meanwhile. @returns whether it was closed now */
  async execute(dossierId: string): Promise<boolean> {
    const { closed } = await this.transactions.run('any', async () => {
      const dossier = await this.dossiers.load(dossierId);
      const isSilent = dossier.closeIfSilent(this.clock.now());
      if (isSilent) await this.dossiers.save(dossier);
      return { closed: isSilent };
    });
    return closed;
  }
}
