import { Injectable } from '@nestjs/common';
import type { DossierPaymentRequested, DossierSupplementRequested } from '../../dossiers/index.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { DecisionContexts } from './decision-contexts.js';

/** Suspends the case within the command that stops the dossier's clock. */
@Injectable()
export class SuspendCase {
  constructor(
    private readonly cases: CaseRepository,
    private readonly contexts: DecisionContexts,
  ) {}

  /** Resumes the case where the clock resumes; does nothing for a dossier that has no case. @throws DomainError DECISION_EXISTS */
  async execute({ type, facts }: DossierSupplementRequested | DossierPaymentRequested): Promise<void> {
    const workCase = facts.afterReception ? await this.cases.find(facts.dossierId) : undefined;
    workCase?.assertFits(type);
    if (!workCase || facts.suspendedAt === null) return;
    workCase.suspend(await this.contexts.of(workCase));
    await this.cases.save(workCase);
  }
}
