import { Injectable } from '@nestjs/common';
import type { DossierPaymentRequested } from '../../dossiers/index.js';
import { refusal } from '../domain/payments.errors.js';
import { ReceivableAccountRepository } from '../persistence/receivable-account.repository.js';
import { RaiseReceivables } from './raise-receivables.js';

/**
 * Within the command that asks an applicant to pay: receivables are raised where there are none, and the command is refused where nothing
 * is owed.
 */
@Injectable()
export class DemandPayment {
  constructor(
    private readonly receivables: ReceivableAccountRepository,
    private readonly raiseReceivables: RaiseReceivables,
  ) {}

  /** @throws DomainError NOTHING_OWED */
  async execute({ facts }: DossierPaymentRequested): Promise<void> {
    const receivables = (await this.receivables.find(facts.dossierId)) ?? (await this.raiseReceivables.execute(facts));
    if (!receivables?.owes) throw refusal('NOTHING_OWED');
  }
}
