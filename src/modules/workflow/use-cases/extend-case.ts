import { Injectable } from '@nestjs/common';
import type { DossierExtended } from '../../dossiers/index.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { CaseFlows } from './case-flows.js';

/** Gives the case the later deadline within the command that extends the dossier's. */
@Injectable()
export class ExtendCase {
  constructor(
    private readonly cases: CaseRepository,
    private readonly flows: CaseFlows,
  ) {}

  /** Does nothing for a dossier whose case does not run or that has none. */
  async execute({ facts }: DossierExtended): Promise<void> {
    const workCase = await this.cases.find(facts.dossierId);
    if (workCase?.state !== 'open') return;
    workCase.extend(new Date(facts.dueAt), await this.flows.of(workCase));
    await this.cases.save(workCase);
  }
}
