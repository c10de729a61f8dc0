import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { Clock } from '../../../shared/clock.js';
import type { Takeovers } from '../../agencies/index.js';
import { DossierRepository } from '../persistence/dossier.repository.js';

/**
 * Gives a dossier of an agency that is over to whoever has it now: an entry each for what is taken over and for what is handed down, by
 * which its case, money, consultations and record go along.
 */
@Injectable()
export class TakeOverDossier {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Does nothing where it was taken over already.
   * @returns whether it moved
   * @throws DomainError DOSSIER_NOT_FOUND
   */
  async execute(dossierId: string, takeovers: Takeovers): Promise<boolean> {
    let moved = false;
    await this.transactions.runInBackground(async () => {
      const dossier = await this.dossiers.load(dossierId);
      const { receivingAgencyCode, resolvingAgencyCode, receivingSuccessorCode, resolvingSuccessorCode, sectorCode } = dossier;
      const before = { receivingAgencyCode, resolvingAgencyCode, receivingSuccessorCode, resolvingSuccessorCode };
      const at = this.clock.now();
      const owners = {
        receivingAgencyCode: takeovers.ownerOf(receivingAgencyCode, sectorCode),
        resolvingAgencyCode: takeovers.ownerOf(resolvingAgencyCode, sectorCode),
      };
      moved = dossier.takeOver(owners, at);
      if (!moved) return {};
      this.dossiers.moveAccess(dossier, before, at);
      await this.dossiers.save(dossier);
      return {};
    });
    return moved;
  }
}
