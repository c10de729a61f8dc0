import { Injectable } from '@nestjs/common';
import type { DossierPaymentRequested } from '../../dossiers/index.js';
import { refusal } from '../domain/payments.errors.js';
import { ChargeSheetRepository } from '../persistence/charge-sheet.repository.js';
import { RaiseCharges } from './raise-charges.js';

/** Within the command that asks an applicant to pay: what is owed is known or raised now, and where nothing is the command is refused. */
@Injectable()
export class DemandPayment {
  constructor(
    private readonly sheets: ChargeSheetRepository,
    private readonly raiseCharges: RaiseCharges,
  ) {}

  /** @throws DomainError NOTHING_OWED */
  async execute({ facts }: DossierPaymentRequested): Promise<void> {
    const sheet = (await this.sheets.find(facts.dossierId)) ?? (await this.raiseCharges.execute(facts));
    if (!sheet?.owes) throw refusal('NOTHING_OWED');
  }
}
