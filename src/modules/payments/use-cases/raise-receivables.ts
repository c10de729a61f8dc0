import { Injectable } from '@nestjs/common';
import { Clock } from '../../../shared/clock.js';
import { ProcedureReader } from '../../catalogue/index.js';
import { RequireFee } from '../../dossiers/index.js';
import { ReceivableAccount, type ReceivableGround } from '../domain/receivable-account.js';
import { feesOwed } from '../domain/fees-owed.js';
import { ReceivableAccountRepository } from '../persistence/receivable-account.repository.js';

/** By which terms of which version of a procedure a dossier owes. */
export interface OwingDossier extends ReceivableGround {
  readonly procedureVersionId: string;
  /** When it was submitted; the terms of then apply. */
  readonly termsAt?: string;
  readonly termsKeys?: readonly string[];
}

/** Raises what a dossier owes within the command that accepts it; a procedure without fees costs no statement. */
@Injectable()
export class RaiseReceivables {
  constructor(
    private readonly receivables: ReceivableAccountRepository,
    private readonly procedures: ProcedureReader,
    private readonly requireFee: RequireFee,
    private readonly clock: Clock,
  ) {}

  /** @returns the receivables of the dossier, those raised before reception too; undefined where nothing is owed */
  async execute(dossier: OwingDossier): Promise<ReceivableAccount | undefined> {
    const version = await this.procedures.held(
      dossier.procedureVersionId,
      dossier.termsAt === undefined ? this.clock.now() : new Date(dossier.termsAt),
    );
    const terms = version?.content.channels.filter(({ key }) => dossier.termsKeys?.includes(key)) ?? [];
    const fees = feesOwed(terms);
    if (fees.length === 0) return undefined;
    const known = await this.receivables.find(dossier.dossierId);
    if (known) return known;
    const receivables = ReceivableAccount.raise(dossier, fees, this.clock.now());
    this.receivables.add(receivables);
    await this.receivables.save(receivables);
    await this.requireFee.execute(dossier.dossierId);
    return receivables;
  }
}
