import { Injectable } from '@nestjs/common';
import { Clock } from '../../../shared/clock.js';
import { RequireFee, type Channel } from '../../dossiers/index.js';
import { ReceivableAccount } from '../domain/receivable-account.js';
import type { ReceivableGround } from '../domain/receivable-inputs.js';
import { owedFees } from '../domain/owed-fee.js';
import { ReceivableAccountRepository } from '../persistence/receivable-account.repository.js';
import { QuoteDossier } from './quote-dossier.js';

/** By which terms of which version of a procedure a dossier owes. */
export interface OwingDossier extends ReceivableGround {
  readonly procedureVersionId: string;
  readonly termsKeys?: readonly string[];
  /** Instant of submission; now where an older entry does not say it. */
  readonly termsAt?: string;
  readonly channel?: Channel;
  readonly caseKey?: string | null;
}

/**
 * Raises what a dossier owes within the command that accepts it: exactly what it is quoted by the rules of the moment of submission. A
 * procedure without fees costs no statement.
 */
@Injectable()
export class RaiseReceivables {
  constructor(
    private readonly receivables: ReceivableAccountRepository,
    private readonly quotes: QuoteDossier,
    private readonly requireFee: RequireFee,
    private readonly clock: Clock,
  ) {}

  /** @returns the receivables of the dossier, those raised before reception too; undefined where nothing is owed */
  async execute(dossier: OwingDossier): Promise<ReceivableAccount | undefined> {
    const at = dossier.termsAt === undefined ? this.clock.now() : new Date(dossier.termsAt);
    const based = await this.quotes.first({ ...dossier, termsKeys: dossier.termsKeys ?? [], at });
    const fees = based ? owedFees(based.quote) : [];
    if (!based || fees.length === 0) return undefined;
    const known = await this.receivables.find(dossier.dossierId);
    if (known) return known;
    const receivables = ReceivableAccount.raise({ ...dossier, basis: based.basis }, fees, this.clock.now());
    this.receivables.add(receivables);
    await this.receivables.save(receivables);
    if (receivables.owes) await this.requireFee.execute(dossier.dossierId);
    return receivables;
  }
}
