import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { newId } from '../../../shared/id.js';
import type { Correction, CorrectionOrder } from '../domain/correction.js';
import { assertKeeping } from '../domain/dossier-access.js';
import { DossierRepository } from '../persistence/dossier.repository.js';

/** An officer of an agency that has the dossier corrects what is kept of its applicant: as the person asked, or a typing error. */
@Injectable()
export class CorrectApplicant {
  constructor(
    private readonly transactions: Transactions,
    private readonly dossiers: DossierRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Joins the command that orders it.
   *
   * @throws DomainError DOSSIER_NOT_FOUND, DOSSIER_OF_OTHER_AGENCY, CORRECTION_EMPTY, CORRECTION_EVIDENCE_MISSING
   */
  async execute(dossierId: string, order: CorrectionOrder, actor: Actor): Promise<Correction> {
    const dossier = await this.dossiers.load(dossierId);
    this.transactions.current.actOnBehalfOf(assertKeeping(dossier, actor).onBehalfOf, dossier.id);
    const correction = dossier.correct(order, { id: newId(), correctedAt: this.clock.now(), correctedBy: actor.id });
    this.dossiers.noteCorrection(correction);
    await this.dossiers.save(dossier);
    return correction;
  }
}
