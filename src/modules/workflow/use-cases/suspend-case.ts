import { Injectable } from '@nestjs/common';
import type { DossierPaymentRequested, DossierSupplementRequested } from '../../dossiers/index.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { CaseFlows } from './case-flows.js';

/** Lets the case stand still within the command that stops the dossier's clock. */
@Injectable()
export class SuspendCase {
  constructor(
    private readonly cases: CaseRepository,
    private readonly flows: CaseFlows,
  ) {}

  /** Does nothing where the clock goes on, and for a dossier that has no case. */
  async execute({ facts }: DossierSupplementRequested | DossierPaymentRequested): Promise<void> {
    if (!facts.afterReception || facts.suspendedAt === null) return;
    const workCase = await this.cases.find(facts.dossierId);
    if (!workCase) return;
    workCase.suspend(await this.flows.of(workCase));
    await this.cases.save(workCase);
  }
}
