import { Injectable } from '@nestjs/common';
import { Transactions, type Version } from '../../../platform/commands/transactions.js';
import { DossierRepository } from '../persistence/dossier.repository.js';
import { outcomeOf, type DossierOutcome } from './outcome.js';

/** Called by the workflow when the first officer forwards the dossier; the workflow has checked who may. */
@Injectable()
export class StartProcessing {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
  ) {}

  /** @throws DomainError DOSSIER_NOT_FOUND, VERSION_MOVED, MOVE_NOT_ALLOWED */
  execute(dossierId: string, expected: Version): Promise<DossierOutcome> {
    return this.transactions.run(expected, async () => {
      const dossier = await this.dossiers.load(dossierId);
      dossier.startProcessing();
      return outcomeOf(await this.dossiers.save(dossier));
    });
  }
}
