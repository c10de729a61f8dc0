import { Injectable } from '@nestjs/common';
import { Clock } from '../../../shared/clock.js';
import { ProcedureReader } from '../../catalogue/index.js';
import { RequireFee } from '../../dossiers/index.js';
import { ChargeSheet, type ChargeGround } from '../domain/charge-sheet.js';
import { feesOwed } from '../domain/fees-owed.js';
import { ChargeSheetRepository } from '../persistence/charge-sheet.repository.js';

/** By which terms of which version of a procedure a dossier owes. */
export interface OwingDossier extends ChargeGround {
  readonly procedureVersionId: string;
  readonly termsKeys?: readonly string[];
}

/** Raises what a dossier owes within the command that accepts it; a procedure without fees costs no statement. */
@Injectable()
export class RaiseCharges {
  constructor(
    private readonly sheets: ChargeSheetRepository,
    private readonly procedures: ProcedureReader,
    private readonly requireFee: RequireFee,
    private readonly clock: Clock,
  ) {}

  /** @returns the charges of the dossier, those raised before reception too; undefined where nothing is owed */
  async execute(dossier: OwingDossier): Promise<ChargeSheet | undefined> {
    const version = await this.procedures.version(dossier.procedureVersionId);
    const terms = version?.content.channels.filter(({ key }) => dossier.termsKeys?.includes(key)) ?? [];
    const fees = feesOwed(terms);
    if (fees.length === 0) return undefined;
    const known = await this.sheets.find(dossier.dossierId);
    if (known) return known;
    const sheet = ChargeSheet.raise(dossier, fees, this.clock.now());
    this.sheets.add(sheet);
    await this.sheets.save(sheet);
    await this.requireFee.execute(dossier.dossierId);
    return sheet;
  }
}
