import { Injectable } from '@nestjs/common';
import type { DossierTakenOver } from '../../dossiers/index.js';
import { CaseRepository } from '../persistence/case.repository.js';

/** Gives the case to those that have the dossier now, within the command that gives them the dossier. */
@Injectable()
export class TakeOverCase {
  constructor(private readonly cases: CaseRepository) {}

  /** Does nothing for a dossier that has no case yet. */
  async execute({ facts: { dossierId, receivingAgencyCode, resolvingAgencyCode } }: DossierTakenOver): Promise<void> {
    const workCase = await this.cases.find(dossierId);
    if (!workCase) return;
    workCase.takeOver({ receivingAgencyCode, resolvingAgencyCode });
    await this.cases.save(workCase);
  }
}
