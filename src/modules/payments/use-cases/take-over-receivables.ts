import { Injectable } from '@nestjs/common';
import type { DossierHandedDown, DossierTakenOver } from '../../dossiers/index.js';
import { ReceivableAccountRepository } from '../persistence/receivable-account.repository.js';

/** Lets those collect what a dossier owes that have the dossier now, within the command that gives it to them. */
@Injectable()
export class TakeOverReceivables {
  constructor(private readonly receivables: ReceivableAccountRepository) {}

  /** Does nothing where nothing was ever owed. */
  async execute({ facts: { dossierId, receivingAgencyCode, resolvingAgencyCode } }: DossierTakenOver): Promise<void> {
    const receivables = await this.receivables.find(dossierId);
    if (!receivables) return;
    receivables.takeOver({ receivingAgencyCode, resolvingAgencyCode });
    await this.receivables.save(receivables);
  }

  /** Lets those owe what is to be given back who have the dossier now. */
  async handDown({ facts: { dossierId, receivingSuccessorCode, resolvingSuccessorCode } }: DossierHandedDown): Promise<void> {
    const receivables = await this.receivables.find(dossierId);
    if (!receivables) return;
    receivables.handDown({ receivingSuccessorCode, resolvingSuccessorCode });
    await this.receivables.save(receivables);
  }
}
